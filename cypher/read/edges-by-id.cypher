// Which relationships of a type have these ids?
// Parameters: ids: list of strings; type: relationship type
// Returns: type: string, from: string, to: string, properties: map
UNWIND $ids AS id
MATCH (a)-[r:$($type) {id: id}]->(b)
RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties
