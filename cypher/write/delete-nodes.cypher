// Deletes nodes of a label with all their relationships.
// Names: label: node label
// Given: ids: list of strings
// Returns: nothing
UNWIND $given.ids AS id
MATCH (n:$($label) {id: id})
DETACH DELETE n
