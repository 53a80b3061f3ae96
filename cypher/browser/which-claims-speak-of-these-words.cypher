// Which claims speak of these words? The full-text index finds and ranks them, in the syntax of Lucene.
// Given: words: string, such as 'security AND guarantees'
// Returns: found: path
CALL db.index.fulltext.queryNodes('claims', $words, {limit: 40}) YIELD node AS claim, score
MATCH found = (:Actor)-[:MADE|HOLDS|RAISES]->(claim)-[:REPORTED_IN]->(:Article)
RETURN found
ORDER BY score DESC, claim.id
LIMIT 40
