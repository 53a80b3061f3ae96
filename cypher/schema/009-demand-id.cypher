// No two Demand nodes share an id.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT demand_id IF NOT EXISTS
FOR (n:Demand) REQUIRE n.id IS UNIQUE
