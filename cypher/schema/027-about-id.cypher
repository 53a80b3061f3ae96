// No two ABOUT relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT about_id IF NOT EXISTS
FOR ()-[r:ABOUT]-() REQUIRE r.id IS UNIQUE
