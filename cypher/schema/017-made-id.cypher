// No two MADE relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT made_id IF NOT EXISTS
FOR ()-[r:MADE]-() REQUIRE r.id IS UNIQUE
