// Which relationships of a type start at these nodes? The first of each node in the order of their ids.
// Names: type: relationship type; labels: those it can start at
// Given: ids: list of strings; limit: integer, for each node
// Returns: type, from, to: string; properties: map
UNWIND $given.ids AS id
MATCH (n:$any($labels) {id: id})
CALL (n) {
  MATCH (n)-[r:$($type)]->()
  RETURN r
  ORDER BY r.id
  LIMIT $given.limit
}
RETURN type(r) AS type, startNode(r).id AS from, endNode(r).id AS to, properties(r) AS properties
