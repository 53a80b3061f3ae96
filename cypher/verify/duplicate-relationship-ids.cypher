// Which id do several relationships of a type share?
// Names: type: relationship type
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH ()-[r:$($type)]->()
WITH r.id AS id, count(*) AS relationships
WHERE id IS NOT NULL AND relationships > 1
RETURN 'several share an id' AS fault, count(*) AS count, collect(id)[..$given.shown] AS ids
