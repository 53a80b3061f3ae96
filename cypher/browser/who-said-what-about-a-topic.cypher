// Who said what about a topic?
// Given: topic: string, such as 'NATO enlargement'
// Returns: said: path
MATCH (topic:Topic)
WHERE $topic IN topic.forms
MATCH said = (:Actor)-[:MADE]->(statement:Statement)-[:ABOUT]->(topic)
WHERE statement.mode IN ['speech', 'belief']
RETURN said
ORDER BY statement.sortDate DESC, statement.id
LIMIT 60
