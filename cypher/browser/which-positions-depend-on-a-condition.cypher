// Which positions depend on a condition?
// Given: nothing
// Returns: conditional: path
MATCH conditional = (:Actor)-[:HOLDS]->(position:Position)-[:CONDITIONAL_ON]->(:Condition)
RETURN conditional
ORDER BY position.sortDate DESC, position.id
LIMIT 60
