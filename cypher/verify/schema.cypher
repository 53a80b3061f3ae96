// Which constraint or index of the schema is not there, or cannot answer?
// Given: name: string, of the constraint or index
// Returns: fault: string; count: integer, 0 where it is whole; ids: list of strings
SHOW INDEXES YIELD name, state
WHERE name = $given.name AND state = 'ONLINE'
RETURN CASE count(*) WHEN 0 THEN 'is missing or cannot answer' ELSE 'answers' END AS fault, 1 - sign(count(*)) AS count,
       collect(name)[..0] AS ids
