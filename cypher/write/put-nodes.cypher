// Writes nodes of a label, each as a whole.
// Parameters: label: node label; rows: list of maps {id, properties}
// Returns: written: integer
UNWIND $rows AS row
MERGE (n:$($label) {id: row.id})
SET n = row.properties
RETURN count(n) AS written
