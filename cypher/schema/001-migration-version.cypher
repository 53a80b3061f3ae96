// Each migration is recorded once.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT migration_version IF NOT EXISTS
FOR (n:Migration) REQUIRE n.version IS UNIQUE
