// Which nodes stand under a key from a date on, and before a place?
// Names: label: node label; index: name of the key's property
// Given: key: string; from: string; toDate, toId: string
// Returns: labels: list of strings; properties: map
MATCH (n:$($label))
WHERE n[$index] = $given.key
  AND n.sortDate >= $given.from AND n.sortDate <= $given.toDate
  AND n.id IS NOT NULL
  AND [n.sortDate, n.id] < [$given.toDate, $given.toId]
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n[$index], n.sortDate, n.id
