// Which demands were answered, by whom and how?
// Given: nothing
// Returns: date: string or null; by: string; of: list of strings; demand: string; answered: string or null;
//   who: string; how: string; words: string
MATCH (by:Actor)-[:RAISES]->(demand:Demand)
MATCH (demand)-[:SAME_AS*0..3]-(:Demand)<-[:ON]-(answer:Position)<-[:HOLDS]-(holder:Actor)
WHERE (demand)-[:ADDRESSED_TO]->(holder)
  OR coalesce(answer.onBehalfOf, holder.id) <> coalesce(demand.onBehalfOf, by.id)
RETURN DISTINCT demand.date AS date, by.name AS by, [(demand)-[:ADDRESSED_TO]->(of:Actor) | of.name] AS of,
  demand.text AS demand, answer.date AS answered, holder.name AS who,
  CASE WHEN answer.negated THEN 'not ' ELSE '' END + answer.kind AS how, answer.text AS words
ORDER BY date DESC, demand, answered, who
LIMIT 100
