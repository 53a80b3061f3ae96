// Holds back other writers of this database until the transaction ends.
// Given: nothing
// Returns: turn: integer, how many writers there have been, and no row where it is not initialised
MATCH (lock:WriterLock {name: 'writer'})
SET lock.turn = coalesce(lock.turn, 0) + 1
RETURN lock.turn AS turn
