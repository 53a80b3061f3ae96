// No two SAME_AS relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT same_as_id IF NOT EXISTS
FOR ()-[r:SAME_AS]-() REQUIRE r.id IS UNIQUE
