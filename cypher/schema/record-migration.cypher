// Records that a migration is done, and when; makes the node that writers take turns by.
// Parameters: version: integer
// Returns: nothing
MERGE (m:Migration {version: $version})
ON CREATE SET m.appliedAt = datetime()
MERGE (:WriterLock {name: 'writer'})
