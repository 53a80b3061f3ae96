// Deletes relationships of a type.
// Parameters: type: relationship type; ids: list of strings
// Returns: nothing
UNWIND $ids AS id
MATCH ()-[r:$($type) {id: id}]->()
DELETE r
