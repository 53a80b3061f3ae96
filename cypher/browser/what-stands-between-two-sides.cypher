// What stands between two sides: what does each hold toward the other, and demand of it?
// Given: first: string, such as 'Russia'; second: string, such as 'United States'
// Returns: between: path
MATCH between = (first:Actor)<-[:SPEAKS_FOR*0..1]-(:Actor)-[here:HOLDS|RAISES|TOWARD|ADDRESSED_TO]-
  (claim:Position|Demand)-[there:HOLDS|RAISES|TOWARD|ADDRESSED_TO]-(:Actor)-[:SPEAKS_FOR*0..1]->(second:Actor)
WHERE $first IN first.forms AND $second IN second.forms
  AND (type(here) IN ['HOLDS', 'RAISES'] OR type(there) IN ['HOLDS', 'RAISES'])
RETURN between
ORDER BY claim.sortDate DESC, claim.id
LIMIT 60
