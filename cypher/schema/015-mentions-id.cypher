// No two MENTIONS relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT mentions_id IF NOT EXISTS
FOR ()-[r:MENTIONS]-() REQUIRE r.id IS UNIQUE
