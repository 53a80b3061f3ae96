// Which dates are no days written YYYY-MM-DD, or differ from the place in lists that is made of them?
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (n:Article|Statement|Position|Demand)
WITH n, [label IN labels(n) WHERE label IN ['Article', 'Statement', 'Position', 'Demand']][0] AS label,
     CASE WHEN n:Article THEN n.publishedAt ELSE n.date END AS day
WITH n, CASE
  WHEN any(date IN [day, n.saidOn] WHERE NOT date =~ '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])')
    THEN label + ' of a day that is not written YYYY-MM-DD'
  WHEN n.sortDate <> coalesce(day, '') THEN label + ' listed under another day than its own'
END AS fault
WHERE fault IS NOT NULL
RETURN fault, count(*) AS count, collect(n.id)[..$given.shown] AS ids
ORDER BY fault
