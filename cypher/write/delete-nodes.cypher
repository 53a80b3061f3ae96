// Deletes nodes of a label with all their relationships. Emptied first: the server keeps a node that this transaction
// has put under an index key and then deleted in its view of the index, and reading that index fails (5.26.29).
// Names: label: node label
// Given: ids: list of strings
// Returns: nothing
UNWIND $given.ids AS id
MATCH (n:$($label) {id: id})
SET n = {}
DETACH DELETE n
