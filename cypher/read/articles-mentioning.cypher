// Which articles mention one of these actors?
// Parameters: ids: list of strings, the actors'
// Returns: id: string
UNWIND $ids AS actorId
MATCH (:Actor {id: actorId})<-[:MENTIONS]-(article:Article)
RETURN DISTINCT article.id AS id
ORDER BY id
