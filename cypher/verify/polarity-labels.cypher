// Which positions do not carry their polarity, and it alone, as a label?
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (n:Position)
WITH n, [label IN labels(n) WHERE label IN ['Negative', 'Neutral', 'Positive']] AS carried,
     CASE n.polarity WHEN -1 THEN ['Negative'] WHEN 0 THEN ['Neutral'] WHEN 1 THEN ['Positive'] ELSE [] END AS due
WHERE carried <> due
RETURN 'Position whose label is not its polarity' AS fault, count(*) AS count, collect(n.id)[..$given.shown] AS ids
