// Keeps a person's decision about two actors.
// Parameters: id: string; properties: map
// Returns: nothing
MERGE (d:Decision {id: $id})
SET d = $properties
