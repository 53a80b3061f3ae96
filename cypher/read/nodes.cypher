// Which nodes have these ids?
// Given: ids: list of strings
// Returns: labels: list of strings; properties: map
UNWIND $given.ids AS id
MATCH (n:Actor|Topic|Article|Statement|Position|Demand|Condition {id: id})
RETURN labels(n) AS labels, properties(n) AS properties
