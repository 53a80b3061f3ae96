// What happened on a topic, day by day?
// Given: topic: string, such as 'grain exports'
// Returns: date: string or null; who: string or null; did: string; words: string; article: string
MATCH (topic:Topic)
WHERE $topic IN topic.forms
MATCH (claim:Statement|Position|Demand)-[:ABOUT|ON]->(topic)
MATCH (claim)-[:REPORTED_IN]->(article:Article)
OPTIONAL MATCH (who:Actor)-[:MADE|HOLDS|RAISES]->(claim)
RETURN claim.date AS date, who.name AS who, coalesce(claim.kind, claim.cue, 'demand') AS did, claim.text AS words,
  article.name AS article
ORDER BY claim.sortDate, claim.id
LIMIT 200
