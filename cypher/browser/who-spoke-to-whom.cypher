// Who spoke to whom?
// Given: nothing
// Returns: spoken: path
MATCH spoken = (:Actor)-[:MADE]->(statement:Statement)-[:ADDRESSED_TO]->(:Actor)
RETURN spoken
ORDER BY statement.sortDate DESC, statement.id
LIMIT 40
