// No two CONDITIONAL_ON relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT conditional_on_id IF NOT EXISTS
FOR ()-[r:CONDITIONAL_ON]-() REQUIRE r.id IS UNIQUE
