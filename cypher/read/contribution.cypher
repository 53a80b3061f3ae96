// What does one article say?
// Parameters: id: string, the article's
// Returns: json: string
MATCH (c:Contribution {id: $id})
RETURN c.json AS json
