// Which nodes of a label follow a given id?
// Names: label: node label
// Given: after: string; limit: integer
// Returns: labels: list of strings; properties: map
MATCH (n:$($label))
WHERE n.id > $given.after
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.id
LIMIT $given.limit
