// Who takes which stance toward an actor?
// Given: actor: string, such as 'Russia'
// Returns: stance: path
MATCH (actor:Actor)
WHERE $actor IN actor.forms
MATCH stance = (:Actor)-[:HOLDS]->(position:Position)-[:TOWARD]->(actor)
RETURN stance
ORDER BY position.sortDate DESC, position.id
LIMIT 60
