// Who is heard most?
// Given: nothing
// Returns: who: string; type: string; statements: integer; positions: integer; demands: integer; articles: integer
MATCH (actor:Actor)
WITH actor, count {(actor)-[:MADE]->()} AS statements, count {(actor)-[:HOLDS]->()} AS positions,
  count {(actor)-[:RAISES]->()} AS demands
WHERE statements + positions + demands > 0
RETURN actor.name AS who, [label IN labels(actor) WHERE label <> 'Actor'][0] AS type, statements, positions, demands,
  actor.seenIn AS articles
ORDER BY statements + positions + demands DESC, who
LIMIT 50
