// How did a side's position on a topic move?
// Given: side: string, such as 'Russia'; topic: string, such as 'security guarantees'
// Returns: stand: path; before: list of paths
MATCH stand = (side:Actor)<-[:SPEAKS_FOR*0..1]-(holder:Actor)-[:HOLDS]->(position:Position)-[:ON]->(topic:Topic)
WHERE $side IN side.forms AND $topic IN topic.forms AND (holder = side OR position.onBehalfOf = side.id)
RETURN stand, [path = (position)-[:SUPERSEDES]->(:Position) | path] AS before
ORDER BY position.sortDate, position.id
LIMIT 60
