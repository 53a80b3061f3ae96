// No two Position nodes share an id.
CREATE CONSTRAINT position_id IF NOT EXISTS
FOR (n:Position) REQUIRE n.id IS UNIQUE
