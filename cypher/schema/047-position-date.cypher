// Finds stances taken in a span of days.
// Given: nothing
// Returns: nothing
CREATE INDEX position_date IF NOT EXISTS
FOR (n:Position) ON (n.date)
