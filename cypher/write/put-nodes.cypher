// Writes nodes of a label, each as a whole.
// Names: label: node label
// Given: rows: list of maps {id, properties}
// Returns: written: integer
UNWIND $given.rows AS row
MERGE (n:$($label) {id: row.id})
SET n = row.properties
RETURN count(n) AS written
