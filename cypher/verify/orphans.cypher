// Which actors, topics and conditions does nothing speak of any more?
// A topic may stand alone while a position refers to a demand on it that no article has told: what the article says names it.
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
CALL () {
  MATCH (n:Actor)
  WHERE NOT EXISTS { (n)<-[:MENTIONS]-(:Article) }
  RETURN 'Actor that no article mentions' AS fault, n.id AS id
  UNION ALL
  MATCH (n:Topic)
  WHERE NOT EXISTS { (n)<-[:ABOUT|ON]-() }
  WITH collect(n.id) AS alone
  CALL (alone) {
    MATCH (c:Contribution)
    WHERE size(alone) > 0
    UNWIND split(c.json, '"topic":"')[1..] AS piece
    WITH alone, split(piece, '"')[0] AS id
    WHERE id IN alone
    RETURN collect(DISTINCT id) AS named
  }
  UNWIND alone AS id
  WITH id, named
  WHERE NOT id IN named
  RETURN 'Topic that nothing is about' AS fault, id
  UNION ALL
  MATCH (n:Condition)
  WHERE NOT EXISTS { (n)<-[:CONDITIONAL_ON]-(:Position) }
  RETURN 'Condition of no position' AS fault, n.id AS id
}
RETURN fault, count(*) AS count, collect(id)[..$given.shown] AS ids
ORDER BY fault
