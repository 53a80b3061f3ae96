// Deletes nodes of a label with all their relationships.
// Parameters: label: node label; ids: list of strings
// Returns: nothing
UNWIND $ids AS id
MATCH (n:$($label) {id: id})
DETACH DELETE n
