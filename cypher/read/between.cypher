// Which nodes stand under a key from a date on, and before a place where one is given?
// Parameters: key: string; from: string; toDate, toId: string or null; label: node label; index: name of the key's property
// Returns: labels: list of strings, properties: map
MATCH (n:$($label))
WHERE n[$index] = $key
  AND n.sortDate >= $from
  AND ($toDate IS NULL OR [n.sortDate, n.id] < [$toDate, $toId])
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.sortDate, n.id
