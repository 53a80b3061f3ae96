// No two Contribution nodes share an id.
CREATE CONSTRAINT contribution_id IF NOT EXISTS
FOR (n:Contribution) REQUIRE n.id IS UNIQUE
