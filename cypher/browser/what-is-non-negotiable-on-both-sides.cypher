// What is non-negotiable on both sides? Issues on which two sides are each categorical.
// Given: nothing
// Returns: one: path; other: path
MATCH one = (first:Actor)-[:HOLDS]->(mine:Position)-[:ON]->(issue:Topic|Demand)
WHERE mine.kind = 'non-negotiable' OR mine.firmness = 'categorical'
MATCH other = (second:Actor)-[:HOLDS]->(theirs:Position)-[:ON]->(issue)
WHERE (theirs.kind = 'non-negotiable' OR theirs.firmness = 'categorical')
  AND coalesce(mine.onBehalfOf, first.id) < coalesce(theirs.onBehalfOf, second.id)
RETURN one, other
ORDER BY mine.sortDate DESC, mine.id, theirs.id
LIMIT 40
