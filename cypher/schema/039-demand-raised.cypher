// Finds demands of one actor on one topic, in the order of (date, id).
// Given: nothing
// Returns: nothing
CREATE INDEX demand_raised IF NOT EXISTS
FOR (n:Demand) ON (n.raisedKey, n.sortDate, n.id)
