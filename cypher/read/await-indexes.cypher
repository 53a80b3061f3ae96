// Can the indexes answer yet? Waits until they can.
// Given: seconds: integer
// Returns: nothing
CALL db.awaitIndexes($given.seconds)
