// What was said by someone whom the article does not name?
// Given: nothing
// Returns: reported: path
MATCH reported = (statement:Statement)-[:REPORTED_IN]->(:Article)
WHERE statement.speakerUnknown
RETURN reported
ORDER BY statement.sortDate DESC, statement.id
LIMIT 40
