// No two TOLD_TO relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT told_to_id IF NOT EXISTS
FOR ()-[r:TOLD_TO]-() REQUIRE r.id IS UNIQUE
