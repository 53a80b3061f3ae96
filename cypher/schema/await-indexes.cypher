// Waits until the indexes can answer.
// Parameters: seconds: integer
// Returns: nothing
CALL db.awaitIndexes($seconds)
