// Finds actors that may be one, in the order of (date, id).
// Given: nothing
// Returns: nothing
CREATE INDEX actor_match IF NOT EXISTS
FOR (n:Actor) ON (n.matchKey, n.sortDate, n.id)
