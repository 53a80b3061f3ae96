// What do these articles say?
// Given: ids: list of strings, the articles'
// Returns: id, json: string
UNWIND $given.ids AS id
MATCH (c:Contribution {id: id})
RETURN c.id AS id, c.json AS json
