// Holds back other writers of this database until the transaction ends, and says whether this very write is stored already.
// The lock is taken by the first SET, so that what it remembers is read afterwards.
// Given: write: string, an id of the write that no other has
// Returns: turn: integer, how many writes there have been (no row where nothing is initialised); stored: boolean
MATCH (lock:WriterLock {name: 'writer'})
SET lock.turn = coalesce(lock.turn, 0) + 1
WITH lock, $given.write IN coalesce(lock.writes, []) AS stored
SET lock.writes = ([$given.write] + coalesce(lock.writes, []))[..50]
RETURN lock.turn AS turn, stored
