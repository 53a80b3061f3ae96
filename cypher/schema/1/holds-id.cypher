// No two HOLDS relationships share an id; dumps and deletes find them by it.
CREATE CONSTRAINT holds_id IF NOT EXISTS
FOR ()-[r:HOLDS]-() REQUIRE r.id IS UNIQUE
