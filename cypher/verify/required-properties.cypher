// Which nodes of a label lack a property that all of them must have, or hold one in another type than the model's?
// Names: label: node label
// Given: properties: list of maps {name, types}, types as valueType() prints them, NULL where it may be absent; shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (n:$($label))
UNWIND $given.properties AS property
WITH n, property, valueType(n[property.name]) AS type
WHERE NOT type IN property.types
WITH property.name + CASE type WHEN 'NULL' THEN ' is missing' ELSE ' is ' + type END AS fault, coalesce(n.id, elementId(n)) AS id
RETURN fault, count(*) AS count, collect(id)[..$given.shown] AS ids
ORDER BY fault
