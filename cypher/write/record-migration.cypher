// Records that a migration is done, and when.
// Given: version: integer; name: string
// Returns: nothing
MERGE (m:Migration {version: $given.version})
ON CREATE SET m.name = $given.name, m.appliedAt = datetime()
