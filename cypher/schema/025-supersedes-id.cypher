// No two SUPERSEDES relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT supersedes_id IF NOT EXISTS
FOR ()-[r:SUPERSEDES]-() REQUIRE r.id IS UNIQUE
