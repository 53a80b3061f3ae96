// What do the positions on a topic rest on: holder, statement, article?
// Given: topic: string, such as 'NATO enlargement'
// Returns: held: path; proof: path
MATCH (topic:Topic)
WHERE $topic IN topic.forms
MATCH held = (:Actor)-[:HOLDS]->(position:Position)-[:ON]->(topic)
MATCH proof = (position)-[:EVIDENCED_BY*0..1]->(:Position|Statement)-[:REPORTED_IN]->(:Article)
RETURN held, proof
ORDER BY position.sortDate DESC, position.id
LIMIT 60
