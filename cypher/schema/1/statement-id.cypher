// No two Statement nodes share an id.
CREATE CONSTRAINT statement_id IF NOT EXISTS
FOR (n:Statement) REQUIRE n.id IS UNIQUE
