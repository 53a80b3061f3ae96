// No two Actor nodes share an id.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT actor_id IF NOT EXISTS
FOR (n:Actor) REQUIRE n.id IS UNIQUE
