// No two Topic nodes share an id.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT topic_id IF NOT EXISTS
FOR (n:Topic) REQUIRE n.id IS UNIQUE
