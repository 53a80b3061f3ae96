// Which positions are of another version of the vocabulary?
// Given: version: string; shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (n:Position)
WHERE n.vocabularyVersion <> $given.version
RETURN 'Position of vocabulary version ' + toString(n.vocabularyVersion) AS fault, count(*) AS count,
       collect(n.id)[..$given.shown] AS ids
ORDER BY fault
