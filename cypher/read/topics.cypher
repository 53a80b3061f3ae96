// Which topics are there?
// Parameters: from, to: string, inclusive bounds; afterDate, afterId: string; words: list of strings, each between spaces; limit: integer
// Returns: labels: list of strings, properties: map
MATCH (n:Topic)
WHERE n.sortDate >= $from AND n.sortDate <= $to
  AND [n.sortDate, n.id] > [$afterDate, $afterId]
  AND all(word IN $words WHERE n.folded CONTAINS word)
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.sortDate, n.id
LIMIT $limit
