// Keeps a person's decision about two actors.
// Given: id: string; properties: map
// Returns: nothing
MERGE (d:Decision {id: $given.id})
SET d = $given.properties
