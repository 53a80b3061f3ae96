// Who agrees with whom, and on how many issues?
// Given: nothing
// Returns: one: string; other: string; issues: list of strings; both: integer
MATCH (one:Actor)-[:HOLDS]->(mine:Positive)-[:ON]->(issue:Topic)
MATCH (issue)<-[:ON]-(theirs:Positive)<-[:HOLDS]-(other:Actor)
WHERE one.id < other.id AND coalesce(mine.onBehalfOf, one.id) <> coalesce(theirs.onBehalfOf, other.id)
WITH one, other, collect(DISTINCT issue.name) AS issues
RETURN one.name AS one, other.name AS other, issues, size(issues) AS both
ORDER BY both DESC, one, other
LIMIT 50
