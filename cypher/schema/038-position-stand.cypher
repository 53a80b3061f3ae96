// Finds dated positions of one holder on one topic, in the order of (date, id).
// Given: nothing
// Returns: nothing
CREATE INDEX position_stand IF NOT EXISTS
FOR (n:Position) ON (n.standKey, n.sortDate, n.id)
