// Which statements, positions and demands are not reported in exactly one article?
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (n:Statement|Position|Demand)
WITH n, COUNT { (n)-[:REPORTED_IN]->(:Article) } AS articles
WHERE articles <> 1
WITH n, [label IN labels(n) WHERE label IN ['Statement', 'Position', 'Demand']][0] AS label, articles
RETURN label + CASE articles WHEN 0 THEN ' without an article' ELSE ' in several articles' END AS fault,
       count(*) AS count, collect(n.id)[..$given.shown] AS ids
ORDER BY fault
