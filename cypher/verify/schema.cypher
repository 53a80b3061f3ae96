// Which constraint or index of the schema is not there, or cannot answer?
// Given: name: string, of the constraint or index
// Returns: fault: string; count: integer, 0 where it is whole; ids: list of strings
SHOW INDEXES YIELD name, state
WHERE name = $given.name AND state = 'ONLINE'
RETURN 'is missing or cannot answer' AS fault, 1 - sign(count(*)) AS count, [$given.name] AS ids
