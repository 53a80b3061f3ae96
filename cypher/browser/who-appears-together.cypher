// Who appears together in articles?
// Given: nothing
// Returns: one: string; other: string; articles: integer
MATCH (one:Actor)<-[:MENTIONS]-(article:Article)-[:MENTIONS]->(other:Actor)
WHERE one.id < other.id
RETURN one.name AS one, other.name AS other, count(article) AS articles
ORDER BY articles DESC, one, other
LIMIT 50
