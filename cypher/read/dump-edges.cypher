// Which relationships of a type follow a given id?
// Names: type: relationship type
// Given: after: string; limit: integer
// Returns: type, from, to: string; properties: map
MATCH (a)-[r:$($type)]->(b)
WHERE r.id > $given.after
RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties
ORDER BY r.id
LIMIT $given.limit
