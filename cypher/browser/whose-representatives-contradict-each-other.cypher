// Whose representatives contradict each other? One is for, another against, and both speak for one side.
// Given: nothing
// Returns: for: path; against: path
MATCH for = (side:Actor)<-[:SPEAKS_FOR*0..1]-(one:Actor)-[:HOLDS]->(yes:Position&Positive)-[:ON]->(issue:Topic|Demand)
WHERE one = side OR yes.onBehalfOf = side.id
MATCH against = (side)<-[:SPEAKS_FOR*0..1]-(other:Actor)-[:HOLDS]->(no:Position&Negative)-[:ON]->(issue)
WHERE other <> one AND (other = side OR no.onBehalfOf = side.id)
RETURN for, against
ORDER BY yes.sortDate DESC, yes.id, no.id
LIMIT 30
