// No two ADDRESSED_TO relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT addressed_to_id IF NOT EXISTS
FOR ()-[r:ADDRESSED_TO]-() REQUIRE r.id IS UNIQUE
