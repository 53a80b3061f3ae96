// Who threatens what, toward whom, and unless what?
// Given: nothing
// Returns: threat: path; about: list of paths
MATCH threat = (:Actor)-[:HOLDS]->(position:Position {kind: 'threatens'})
WHERE NOT position.negated
RETURN threat, [path = (position)-[:ON|TOWARD|CONDITIONAL_ON]->() | path] AS about
ORDER BY position.sortDate DESC, position.id
LIMIT 40
