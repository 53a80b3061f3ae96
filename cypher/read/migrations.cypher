// Which migrations have been applied?
// Given: nothing
// Returns: version: integer
MATCH (m:Migration)
RETURN m.version AS version
ORDER BY version
