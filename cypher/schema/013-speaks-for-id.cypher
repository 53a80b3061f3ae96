// No two SPEAKS_FOR relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT speaks_for_id IF NOT EXISTS
FOR ()-[r:SPEAKS_FOR]-() REQUIRE r.id IS UNIQUE
