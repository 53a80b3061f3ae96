// Finds words of one mode and quote type, by day.
// Given: nothing
// Returns: nothing
CREATE INDEX statement_mode IF NOT EXISTS
FOR (n:Statement) ON (n.mode, n.quoteType, n.date)
