// Which id do several nodes share?
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
CALL () {
  MATCH (n:Actor|Topic|Article|Statement|Position|Demand|Condition)
  RETURN 'nodes of the graph' AS kind, n.id AS id
  UNION ALL
  MATCH (n:Contribution)
  RETURN 'contributions' AS kind, n.id AS id
  UNION ALL
  MATCH (n:Decision)
  RETURN 'decisions' AS kind, n.id AS id
}
WITH kind, id, count(*) AS nodes
WHERE id IS NOT NULL AND nodes > 1
RETURN kind + ' that share an id' AS fault, sum(nodes) AS count, collect(id)[..$given.shown] AS ids
ORDER BY fault
