// No two EVIDENCED_BY relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT evidenced_by_id IF NOT EXISTS
FOR ()-[r:EVIDENCED_BY]-() REQUIRE r.id IS UNIQUE
