// Keeps all that articles say, from which their part of the graph can be made again.
// Given: rows: list of maps {id, json}, the ids the articles'
// Returns: nothing
UNWIND $given.rows AS row
MERGE (c:Contribution {id: row.id})
SET c.json = row.json
