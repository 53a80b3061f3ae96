// No two HOLDS relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT holds_id IF NOT EXISTS
FOR ()-[r:HOLDS]-() REQUIRE r.id IS UNIQUE
