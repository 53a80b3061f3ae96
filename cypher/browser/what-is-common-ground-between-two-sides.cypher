// What is common ground between two sides? Issues on which both are for, or both against.
// Given: first: string, such as 'Armenia'; second: string, such as 'Azerbaijan'
// Returns: one: path; other: path
MATCH one = (first:Actor)<-[:SPEAKS_FOR*0..1]-(holder:Actor)-[:HOLDS]->(mine:Position)-[:ON]->(issue:Topic|Demand)
WHERE $first IN first.forms AND mine.polarity <> 0 AND (holder = first OR mine.onBehalfOf = first.id)
MATCH other = (issue)<-[:ON]-(theirs:Position)<-[:HOLDS]-(speaker:Actor)-[:SPEAKS_FOR*0..1]->(second:Actor)
WHERE $second IN second.forms AND theirs.polarity = mine.polarity
  AND (speaker = second OR theirs.onBehalfOf = second.id)
RETURN one, other
ORDER BY mine.sortDate DESC, mine.id, theirs.id
LIMIT 40
