// Finds stances of one kind, by day.
// Given: nothing
// Returns: nothing
CREATE INDEX position_kind IF NOT EXISTS
FOR (n:Position) ON (n.kind, n.date)
