// No two Position nodes share an id.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT position_id IF NOT EXISTS
FOR (n:Position) REQUIRE n.id IS UNIQUE
