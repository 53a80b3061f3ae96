// Which relationships of a type have these ids?
// Names: type: relationship type
// Given: ids: list of strings
// Returns: type, from, to: string; properties: map
UNWIND $given.ids AS id
MATCH (a)-[r:$($type) {id: id}]->(b)
RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties
