// No two ON relationships share an id; dumps and deletes find them by it.
CREATE CONSTRAINT on_id IF NOT EXISTS
FOR ()-[r:ON]-() REQUIRE r.id IS UNIQUE
