// Which nodes stand under a key from a date on, and before a place where one is given?
// Names: label: node label; index: name of the key's property
// Given: key: string; from: string; toDate, toId: string or null
// Returns: labels: list of strings, properties: map
MATCH (n:$($label))
WHERE n[$index] = $given.key
  AND n.sortDate >= $given.from
  AND ($given.toDate IS NULL OR [n.sortDate, n.id] < [$given.toDate, $given.toId])
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.sortDate, n.id
