// What does one article say?
// Given: id: string, the article's
// Returns: json: string
MATCH (c:Contribution {id: $given.id})
RETURN c.json AS json
