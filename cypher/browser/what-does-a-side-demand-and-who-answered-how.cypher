// What does a side demand of whom, and who answered how?
// Given: side: string, such as 'Russia'
// Returns: raised: path; asked: list of paths; answered: list of paths
MATCH (side:Actor)
WHERE $side IN side.forms
MATCH raised = (side)<-[:SPEAKS_FOR*0..1]-(by:Actor)-[:RAISES]->(demand:Demand)
WHERE by = side OR demand.onBehalfOf = side.id
RETURN raised, [path = (demand)-[:ADDRESSED_TO]->(:Actor) | path] AS asked,
  [path = (demand)-[:SAME_AS*0..3]-(:Demand)<-[:ON]-(answer:Position)<-[:HOLDS]-(holder:Actor)
    WHERE (demand)-[:ADDRESSED_TO]->(holder)
      OR NOT (holder = by OR holder = side OR coalesce(answer.onBehalfOf, '') = side.id) | path] AS answered
ORDER BY demand.sortDate DESC, demand.id
LIMIT 40
