// Which migrations have been applied?
// Parameters: none
// Returns: version: integer
MATCH (m:Migration)
RETURN m.version AS version
ORDER BY version
