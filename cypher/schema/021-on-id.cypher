// No two ON relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT on_id IF NOT EXISTS
FOR ()-[r:ON]-() REQUIRE r.id IS UNIQUE
