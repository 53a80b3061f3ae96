// Which articles mention one of these actors?
// Given: ids: list of strings, the actors'
// Returns: id: string
UNWIND $given.ids AS actorId
MATCH (:Actor {id: actorId})<-[:MENTIONS]-(article:Article)
RETURN DISTINCT article.id AS id
ORDER BY id
