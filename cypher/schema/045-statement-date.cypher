// Finds what was said in a span of days.
// Given: nothing
// Returns: nothing
CREATE INDEX statement_date IF NOT EXISTS
FOR (n:Statement) ON (n.date)
