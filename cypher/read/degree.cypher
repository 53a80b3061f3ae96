// How many relationships of a type do these nodes have? The server keeps this count for each node with many.
// Names: type: relationship type; joinedLabels: labels of the nodes
// Given: ids: list of strings
// Returns: degree: integer
MATCH (n:$any($joinedLabels))
WHERE n.id IN $given.ids
RETURN sum(COUNT { (n)-[:$($type)]-() }) AS degree
