// No two MAY_BE relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT may_be_id IF NOT EXISTS
FOR ()-[r:MAY_BE]-() REQUIRE r.id IS UNIQUE
