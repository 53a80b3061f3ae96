// What was said on behalf of a state or an organization, by whom?
// Given: side: string, such as 'Russia'
// Returns: said: path
MATCH (side:Actor)
WHERE $side IN side.forms
MATCH said = (side)<-[:SPEAKS_FOR*0..1]-(speaker:Actor)-[:MADE]->(statement:Statement)
WHERE speaker = side OR statement.onBehalfOf = side.id
RETURN said
ORDER BY statement.sortDate DESC, statement.id
LIMIT 60
