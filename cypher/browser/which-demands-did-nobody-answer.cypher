// Which demands did nobody answer?
// Given: nothing
// Returns: raised: path; asked: list of paths
MATCH raised = (by:Actor)-[:RAISES]->(demand:Demand)
WHERE NOT EXISTS {
  MATCH (demand)-[:SAME_AS*0..3]-(:Demand)<-[:ON]-(answer:Position)<-[:HOLDS]-(holder:Actor)
  WHERE (demand)-[:ADDRESSED_TO]->(holder)
    OR coalesce(answer.onBehalfOf, holder.id) <> coalesce(demand.onBehalfOf, by.id)
}
RETURN raised, [path = (demand)-[:ADDRESSED_TO]->(:Actor) | path] AS asked
ORDER BY demand.sortDate DESC, demand.id
LIMIT 40
