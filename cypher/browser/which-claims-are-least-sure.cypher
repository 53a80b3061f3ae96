// Which claims are least sure, and which rule found them?
// Given: nothing
// Returns: confidence: float; rule: string; words: string; sentence: string; article: string
MATCH (claim:Statement|Position|Demand)-[:REPORTED_IN]->(article:Article)
RETURN claim.confidence AS confidence, claim.rule AS rule, claim.name AS words, claim.sentence AS sentence,
  article.name AS article
ORDER BY confidence, claim.id
LIMIT 50
