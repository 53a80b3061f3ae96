// No two Statement nodes share an id.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT statement_id IF NOT EXISTS
FOR (n:Statement) REQUIRE n.id IS UNIQUE
