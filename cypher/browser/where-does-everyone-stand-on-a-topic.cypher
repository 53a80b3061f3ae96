// Where does everyone stand on a topic?
// Given: topic: string, such as 'NATO enlargement'
// Returns: stand: path
MATCH (topic:Topic)
WHERE $topic IN topic.forms
MATCH stand = (:Actor)-[:HOLDS]->(position:Position)-[:ON]->(topic)
RETURN stand
ORDER BY position.sortDate DESC, position.id
LIMIT 60
