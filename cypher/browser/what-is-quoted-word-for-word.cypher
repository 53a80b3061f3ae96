// What is quoted word for word?
// Given: nothing
// Returns: date: string or null; who: string; quoted: string; sentence: string; article: string
MATCH (speaker:Actor)-[:MADE]->(statement:Statement)-[:REPORTED_IN]->(article:Article)
WHERE statement.quoteType IN ['direct', 'mixed']
RETURN statement.date AS date, speaker.name AS who, statement.text AS quoted, statement.sentence AS sentence,
  article.name AS article
ORDER BY statement.sortDate DESC, statement.id
LIMIT 100
