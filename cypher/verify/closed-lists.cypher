// Which nodes of a label hold a word that is not in its closed list?
// Names: label: node label
// Given: lists: list of maps {name, values}, a property and its closed list; shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (n:$($label))
UNWIND $given.lists AS list
WITH n, list, n[list.name] AS value
WHERE value IS NOT NULL AND NOT value IN list.values
RETURN list.name + ' is ' + toString(value) AS fault, count(*) AS count, collect(n.id)[..$given.shown] AS ids
ORDER BY fault
