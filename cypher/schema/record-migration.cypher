// Records that a migration is done, and when; makes the node that writers take turns by.
// Given: version: integer
// Returns: nothing
MERGE (m:Migration {version: $given.version})
ON CREATE SET m.appliedAt = datetime()
MERGE (:WriterLock {name: 'writer'})
