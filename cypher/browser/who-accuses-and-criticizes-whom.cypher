// Who accuses and criticizes whom?
// Given: nothing
// Returns: charge: path
MATCH charge = (:Actor)-[:HOLDS]->(position:Position)-[:TOWARD]->(:Actor)
WHERE position.kind IN ['accuses', 'criticizes'] AND NOT position.negated
RETURN charge
ORDER BY position.sortDate DESC, position.id
LIMIT 60
