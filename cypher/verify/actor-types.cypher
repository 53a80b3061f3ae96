// Which actors are not of exactly one type?
// Given: types: list of strings; shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (n:Actor)
WITH n, size([label IN labels(n) WHERE label IN $given.types]) AS types
WHERE types <> 1
RETURN 'Actor of ' + toString(types) + ' types' AS fault, count(*) AS count, collect(n.id)[..$given.shown] AS ids
ORDER BY fault
