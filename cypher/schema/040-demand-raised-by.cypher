// Finds dated demands of one actor, in the order of (date, id).
// Given: nothing
// Returns: nothing
CREATE INDEX demand_raised_by IF NOT EXISTS
FOR (n:Demand) ON (n.raisedByKey, n.sortDate, n.id)
