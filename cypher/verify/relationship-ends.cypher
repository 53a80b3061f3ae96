// Which relationships of a type join nodes that it must not join?
// Names: type: relationship type
// Given: from, to: list of strings, labels of which each end has one; shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (a)-[r:$($type)]->(b)
WHERE none(label IN labels(a) WHERE label IN $given.from) OR none(label IN labels(b) WHERE label IN $given.to)
WITH 'goes from ' + reduce(all = '', label IN labels(a) | all + ':' + label)
     + ' to ' + reduce(all = '', label IN labels(b) | all + ':' + label) AS fault, coalesce(r.id, elementId(r)) AS id
RETURN fault, count(*) AS count, collect(id)[..$given.shown] AS ids
ORDER BY fault
