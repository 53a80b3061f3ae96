// No two Contribution nodes share an id.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT contribution_id IF NOT EXISTS
FOR (n:Contribution) REQUIRE n.id IS UNIQUE
