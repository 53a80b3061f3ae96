// Writes actors, each as a whole, with its type as a second label.
// Given: rows: list of maps {id, actorTypes, properties}
// Returns: written: integer
UNWIND $given.rows AS row
MERGE (n:Actor {id: row.id})
REMOVE n:Person:State:Organization:Group:Role
SET n = row.properties, n:$(row.actorTypes)
RETURN count(n) AS written
