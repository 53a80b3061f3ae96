// No two RAISES relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT raises_id IF NOT EXISTS
FOR ()-[r:RAISES]-() REQUIRE r.id IS UNIQUE
