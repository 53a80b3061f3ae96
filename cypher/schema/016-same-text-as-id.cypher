// No two SAME_TEXT_AS relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT same_text_as_id IF NOT EXISTS
FOR ()-[r:SAME_TEXT_AS]-() REQUIRE r.id IS UNIQUE
