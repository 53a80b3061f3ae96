// No two EVIDENCED_BY relationships share an id; dumps and deletes find them by it.
CREATE CONSTRAINT evidenced_by_id IF NOT EXISTS
FOR ()-[r:EVIDENCED_BY]-() REQUIRE r.id IS UNIQUE
