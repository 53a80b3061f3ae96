// No two MAY_BE relationships share an id; dumps and deletes find them by it.
CREATE CONSTRAINT may_be_id IF NOT EXISTS
FOR ()-[r:MAY_BE]-() REQUIRE r.id IS UNIQUE
