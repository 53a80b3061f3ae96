// The one node that writers take turns by.
// Given: nothing
// Returns: nothing
MERGE (:WriterLock {name: 'writer'})
