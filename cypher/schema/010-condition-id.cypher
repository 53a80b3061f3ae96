// No two Condition nodes share an id.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT condition_id IF NOT EXISTS
FOR (n:Condition) REQUIRE n.id IS UNIQUE
