// Finds positions that refer to a demand of another article, in the order of (date, id).
// Given: nothing
// Returns: nothing
CREATE INDEX position_refers IF NOT EXISTS
FOR (n:Position) ON (n.refersKey, n.sortDate, n.id)
