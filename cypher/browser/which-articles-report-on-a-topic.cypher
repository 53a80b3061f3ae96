// Which articles report on a topic?
// Given: topic: string, such as 'sanctions'
// Returns: report: path
MATCH (topic:Topic)
WHERE $topic IN topic.forms
MATCH report = (topic)<-[:ABOUT|ON]-(claim:Statement|Position|Demand)-[:REPORTED_IN]->(article:Article)
RETURN report
ORDER BY article.sortDate DESC, article.id, claim.id
LIMIT 60
