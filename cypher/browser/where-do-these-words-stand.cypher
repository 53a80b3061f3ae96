// Where do these words stand: in which sentence of which article, and which rule found them?
// Given: words: string, such as 'no positive reaction'
// Returns: date: string or null; who: string or null; said: string; sentence: string; article: string;
//   publisher: string or null; source: string; characters: string; rule: string; confidence: float
MATCH (statement:Statement)-[:REPORTED_IN]->(article:Article)
WHERE statement.text CONTAINS $words
OPTIONAL MATCH (speaker:Actor)-[:MADE]->(statement)
RETURN statement.date AS date, speaker.name AS who, statement.text AS said, statement.sentence AS sentence,
  article.name AS article, article.publisher AS publisher,
  coalesce(properties(article)['url'], article.source) AS source,
  statement.starts[0] + '–' + statement.ends[-1] AS characters, statement.rule AS rule,
  statement.confidence AS confidence
ORDER BY statement.sortDate DESC, statement.id
LIMIT 50
