// Who asks what of whom?
// Parameters: from, to: string, inclusive bounds; afterDate, afterId: string; words: list of strings, each between spaces; limit: integer;
//   by, onBehalfOf, of, topic, article: list of strings or null
// Returns: labels: list of strings, properties: map
MATCH (n:Demand)
WHERE n.sortDate >= $from AND n.sortDate <= $to
  AND [n.sortDate, n.id] > [$afterDate, $afterId]
  AND all(word IN $words WHERE n.folded CONTAINS word)
  AND ($by IS NULL OR EXISTS { MATCH (end:Actor)-[:RAISES]->(n) WHERE end.id IN $by })
  AND ($onBehalfOf IS NULL OR n.onBehalfOf IN $onBehalfOf OR EXISTS { MATCH (end:Actor)-[:RAISES]->(n) WHERE end.id IN $onBehalfOf })
  AND ($of IS NULL OR EXISTS { MATCH (n)-[:ADDRESSED_TO]->(end:Actor) WHERE end.id IN $of })
  AND ($topic IS NULL OR EXISTS { MATCH (n)-[:ABOUT]->(end:Topic) WHERE end.id IN $topic })
  AND ($article IS NULL OR EXISTS { MATCH (n)-[:REPORTED_IN]->(end:Article) WHERE end.id IN $article })
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.sortDate, n.id
LIMIT $limit
