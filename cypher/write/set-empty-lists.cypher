// Gives the empty list to nodes of a label that have none of a name: neo4j-admin's import leaves empty lists out.
// Names: label: node label; property: property name
// Given: nothing
// Returns: changed: integer
MATCH (n:$($label))
WHERE n[$property] IS NULL
SET n[$property] = []
RETURN count(n) AS changed
