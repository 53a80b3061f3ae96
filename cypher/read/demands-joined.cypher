// Who asks what of whom? Starts from a few nodes that they are joined to, not from the list.
// Parameters: from, to: string, inclusive bounds; afterDate, afterId: string; words: list of strings, each between spaces; limit: integer;
//   by, onBehalfOf, of, topic, article: list of strings or null;
//   joined: list of strings, ids of the nodes to start from; joinedLabels: their labels; type: relationship type
// Returns: labels: list of strings, properties: map
MATCH (start:$any($joinedLabels))-[:$($type)]-(n:Demand)
WHERE start.id IN $joined
WITH DISTINCT n
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
