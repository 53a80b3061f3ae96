// Which demands are about a topic, and whom do they ask?
// Given: topic: string, such as 'dams and reservoirs'
// Returns: raised: path; asked: list of paths
MATCH (topic:Topic)
WHERE $topic IN topic.forms
MATCH raised = (:Actor)-[:RAISES]->(demand:Demand)-[:ABOUT]->(topic)
RETURN raised, [path = (demand)-[:ADDRESSED_TO]->(:Actor) | path] AS asked
ORDER BY demand.sortDate DESC, demand.id
LIMIT 40
