// Which nodes of a label follow a given id?
// Parameters: label: node label; after: string; limit: integer
// Returns: labels: list of strings, properties: map
MATCH (n:$($label))
WHERE n.id > $after
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.id
LIMIT $limit
