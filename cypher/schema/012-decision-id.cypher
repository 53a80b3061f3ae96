// No two Decision nodes share an id.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT decision_id IF NOT EXISTS
FOR (n:Decision) REQUIRE n.id IS UNIQUE
