// Which relationships are none of the model's?
// Given: types: list of strings, those of the model; shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH ()-[r]->()
WHERE NOT type(r) IN $given.types
RETURN 'relationship of type ' + type(r) AS fault, count(*) AS count,
       collect(coalesce(r.id, elementId(r)))[..$given.shown] AS ids
ORDER BY fault
