// Which articles cannot be rebuilt, for what they say is not kept, and what is kept of articles that are not there?
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
CALL () {
  MATCH (n:Article)
  WHERE NOT EXISTS { MATCH (c:Contribution) WHERE c.id = n.id }
  RETURN 'Article without its contribution' AS fault, n.id AS id
  UNION ALL
  MATCH (n:Contribution)
  WHERE NOT EXISTS { MATCH (a:Article) WHERE a.id = n.id }
  RETURN 'Contribution without its article' AS fault, n.id AS id
}
RETURN fault, count(*) AS count, collect(id)[..$given.shown] AS ids
ORDER BY fault
