// Who stands where? Starts from a few nodes that they are joined to, not from the list.
// Parameters: from, to: string, inclusive bounds; afterDate, afterId: string; words: list of strings, each between spaces; limit: integer;
//   kind, polarity, holder, onBehalfOf, issue, toward, article: list of strings or null;
//   joined: list of strings, ids of the nodes to start from; joinedLabels: their labels; type: relationship type
// Returns: labels: list of strings, properties: map
MATCH (start:$any($joinedLabels))-[:$($type)]-(n:Position)
WHERE start.id IN $joined
WITH DISTINCT n
WHERE n.sortDate >= $from AND n.sortDate <= $to
  AND [n.sortDate, n.id] > [$afterDate, $afterId]
  AND all(word IN $words WHERE n.folded CONTAINS word)
  AND ($kind IS NULL OR n.kind IN $kind)
  AND ($polarity IS NULL OR n.polarity IN $polarity)
  AND ($holder IS NULL OR EXISTS { MATCH (end:Actor)-[:HOLDS]->(n) WHERE end.id IN $holder })
  AND ($onBehalfOf IS NULL OR n.onBehalfOf IN $onBehalfOf OR EXISTS { MATCH (end:Actor)-[:HOLDS]->(n) WHERE end.id IN $onBehalfOf })
  AND ($issue IS NULL OR EXISTS { MATCH (n)-[:ON]->(end:Demand|Topic) WHERE end.id IN $issue })
  AND ($toward IS NULL OR EXISTS { MATCH (n)-[:TOWARD]->(end:Actor) WHERE end.id IN $toward })
  AND ($article IS NULL OR EXISTS { MATCH (n)-[:REPORTED_IN]->(end:Article) WHERE end.id IN $article })
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.sortDate, n.id
LIMIT $limit
