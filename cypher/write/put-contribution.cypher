// Keeps all that one article says, from which its part of the graph can be made again.
// Given: id: string, the article's; json: string
// Returns: nothing
MERGE (c:Contribution {id: $given.id})
SET c.json = $given.json
