// No two TOWARD relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT toward_id IF NOT EXISTS
FOR ()-[r:TOWARD]-() REQUIRE r.id IS UNIQUE
