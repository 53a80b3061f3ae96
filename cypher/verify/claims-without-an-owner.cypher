// Which positions are not held, and which demands not raised, by exactly one actor?
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
CALL () {
  MATCH (n:Position)
  RETURN 'Position' AS label, n.id AS id, COUNT { (n)<-[:HOLDS]-(:Actor) } AS owners
  UNION ALL
  MATCH (n:Demand)
  RETURN 'Demand' AS label, n.id AS id, COUNT { (n)<-[:RAISES]-(:Actor) } AS owners
}
WITH label, id, owners
WHERE owners <> 1
RETURN label + ' of ' + CASE owners WHEN 0 THEN 'no actor' ELSE 'several actors' END AS fault, count(*) AS count,
       collect(id)[..$given.shown] AS ids
ORDER BY fault
