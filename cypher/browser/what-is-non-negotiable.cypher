// What is non-negotiable, and for whom?
// Given: nothing
// Returns: line: path; toward: list of paths
MATCH line = (:Actor)-[:HOLDS]->(position:Position {kind: 'non-negotiable'})-[:ON]->(:Topic|Demand)
RETURN line, [path = (position)-[:TOWARD]->(:Actor) | path] AS toward
ORDER BY position.sortDate DESC, position.id
LIMIT 40
