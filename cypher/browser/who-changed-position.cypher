// Who changed position, on what, from what to what?
// Given: nothing
// Returns: who: string; issue: string; on: string; held: string; later: string; holds: string; words: string
MATCH (holder:Actor)-[:HOLDS]->(now:Position)-[:SUPERSEDES]->(then:Position)
RETURN holder.name AS who, now.issue AS issue, then.date AS on, then.kind AS held, now.date AS later,
  now.kind AS holds, now.text AS words
ORDER BY later DESC, who, now.id
LIMIT 100
