// Who is open to dialogue, and on which condition?
// Given: nothing
// Returns: open: path; about: list of paths
MATCH open = (:Actor)-[:HOLDS]->(position:Position {kind: 'open-to-dialogue'})-[:CONDITIONAL_ON]->(:Condition)
WHERE NOT position.negated
RETURN open, [path = (position)-[:ON|TOWARD]->() | path] AS about
ORDER BY position.sortDate DESC, position.id
LIMIT 40
