// Keeps all that one article says, from which its part of the graph can be made again.
// Parameters: id: string, the article's; json: string
// Returns: nothing
MERGE (c:Contribution {id: $id})
SET c.json = $json
