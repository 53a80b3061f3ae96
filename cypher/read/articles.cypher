// Which articles are there?
// Given: from, to: string, inclusive bounds; afterDate, afterId: string; words: list of strings, each between spaces;
//   limit: integer
// Returns: labels: list of strings; properties: map
MATCH (n:Article)
WHERE n.sortDate >= $given.from AND n.sortDate <= $given.to
  AND n.id IS NOT NULL AND [n.sortDate, n.id] > [$given.afterDate, $given.afterId]
  AND all(word IN $given.words WHERE n.folded CONTAINS word)
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.sortDate, n.id
LIMIT $given.limit
