// Writes relationships of a type, each as a whole. One whose end is missing is not written and not counted.
// Names: type: relationship type; fromLabels, toLabels: labels of the ends
// Given: rows: list of maps {id, from, to, properties}
// Returns: written: integer
UNWIND $given.rows AS row
MATCH (a:$any($fromLabels) {id: row.from})
MATCH (b:$any($toLabels) {id: row.to})
MERGE (a)-[r:$($type) {id: row.id}]->(b)
SET r = row.properties
RETURN count(r) AS written
