// Which nodes are none of the model's?
// Given: labels: list of strings, those of the model; shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (n)
WHERE none(label IN labels(n) WHERE label IN $given.labels)
RETURN 'node labelled ' + reduce(all = '', label IN labels(n) | all + ':' + label) AS fault, count(*) AS count,
       collect(coalesce(n.id, elementId(n)))[..$given.shown] AS ids
ORDER BY fault
