// What is demanded of an actor, and by whom?
// Given: actor: string, such as 'Russia'
// Returns: demanded: path
MATCH (actor:Actor)
WHERE $actor IN actor.forms
MATCH demanded = (:Actor)-[:RAISES]->(demand:Demand)-[:ADDRESSED_TO]->(actor)
RETURN demanded
ORDER BY demand.sortDate DESC, demand.id
LIMIT 40
