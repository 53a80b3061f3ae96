// What do the articles after a given one say, in the order of their ids?
// Given: after: string, an article's id or ''; limit: integer
// Returns: id, json: string
MATCH (c:Contribution)
WHERE c.id > $given.after
RETURN c.id AS id, c.json AS json
ORDER BY id
LIMIT $given.limit
