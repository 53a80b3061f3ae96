// No two Article nodes share an id.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT article_id IF NOT EXISTS
FOR (n:Article) REQUIRE n.id IS UNIQUE
