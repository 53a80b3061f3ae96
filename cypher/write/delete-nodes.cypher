// Deletes nodes of a label with all their relationships.
// They are emptied first: the server (5.26.29) keeps a node that one transaction has put under an index key and then
// deleted in that transaction's view of the index, and reading the index fails.
// Names: label: node label
// Given: ids: list of strings
// Returns: nothing
UNWIND $given.ids AS id
MATCH (n:$($label) {id: id})
SET n = {}
DETACH DELETE n
