// Which actors, topics and conditions does nothing speak of any more?
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
CALL () {
  MATCH (n:Actor)
  WHERE NOT EXISTS { (n)<-[:MENTIONS]-(:Article) }
  RETURN 'Actor that no article mentions' AS fault, n.id AS id
  UNION ALL
  MATCH (n:Topic)
  WHERE NOT EXISTS { (n)<-[:ABOUT|ON]-() }
  RETURN 'Topic that nothing is about' AS fault, n.id AS id
  UNION ALL
  MATCH (n:Condition)
  WHERE NOT EXISTS { (n)<-[:CONDITIONAL_ON]-(:Position) }
  RETURN 'Condition of no position' AS fault, n.id AS id
}
RETURN fault, count(*) AS count, collect(id)[..$given.shown] AS ids
ORDER BY fault
