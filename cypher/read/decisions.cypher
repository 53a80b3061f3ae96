// What have people decided about actors that may be one?
// Given: nothing
// Returns: properties: map
MATCH (d:Decision)
RETURN properties(d) AS properties
ORDER BY d.at, d.id
