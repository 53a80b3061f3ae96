// Waits until the indexes can answer.
// Given: seconds: integer
// Returns: nothing
CALL db.awaitIndexes($given.seconds)
