// Finds what was asked in a span of days.
// Given: nothing
// Returns: nothing
CREATE INDEX demand_date IF NOT EXISTS
FOR (n:Demand) ON (n.date)
