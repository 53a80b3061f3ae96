// Deletes relationships of a type.
// Names: type: relationship type
// Given: ids: list of strings
// Returns: nothing
UNWIND $given.ids AS id
MATCH ()-[r:$($type) {id: id}]->()
DELETE r
