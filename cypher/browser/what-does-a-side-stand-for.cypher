// What does a side stand for, by its own mouth and its representatives'?
// Given: side: string, such as 'Russia'
// Returns: stand: path
MATCH (side:Actor)
WHERE $side IN side.forms
MATCH stand = (side)<-[:SPEAKS_FOR*0..1]-(holder:Actor)-[:HOLDS]->(position:Position)-[:ON]->(:Topic|Demand)
WHERE holder = side OR position.onBehalfOf = side.id
RETURN stand
ORDER BY position.sortDate DESC, position.id
LIMIT 60
