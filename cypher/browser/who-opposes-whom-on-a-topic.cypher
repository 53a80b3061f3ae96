// Who opposes whom on a topic?
// Given: topic: string, such as 'dams and reservoirs'
// Returns: for: path; against: path
MATCH (topic:Topic)
WHERE $topic IN topic.forms
MATCH for = (one:Actor)-[:HOLDS]->(yes:Position&Positive)-[:ON]->(topic)
MATCH against = (other:Actor)-[:HOLDS]->(no:Position&Negative)-[:ON]->(topic)
WHERE coalesce(yes.onBehalfOf, one.id) <> coalesce(no.onBehalfOf, other.id)
RETURN for, against
ORDER BY yes.sortDate DESC, yes.id, no.id
LIMIT 60
