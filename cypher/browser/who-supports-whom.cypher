// Who supports, and agrees with, whom?
// Given: nothing
// Returns: support: path
MATCH support = (:Actor)-[:HOLDS]->(position:Position)-[:TOWARD]->(:Actor)
WHERE position.kind IN ['supports', 'agrees', 'concedes', 'offers'] AND NOT position.negated
RETURN support
ORDER BY position.sortDate DESC, position.id
LIMIT 60
