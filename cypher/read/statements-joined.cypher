// Who said what? Starts from a few nodes that they are joined to, not from the list.
// Parameters: from, to: string, inclusive bounds; afterDate, afterId: string; words: list of strings, each between spaces; limit: integer;
//   quoteType, mode, speaker, onBehalfOf, addressee, medium, topic, article: list of strings or null;
//   joined: list of strings, ids of the nodes to start from; joinedLabels: their labels; type: relationship type
// Returns: labels: list of strings, properties: map
MATCH (start:$any($joinedLabels))-[:$($type)]-(n:Statement)
WHERE start.id IN $joined
WITH DISTINCT n
WHERE n.sortDate >= $from AND n.sortDate <= $to
  AND [n.sortDate, n.id] > [$afterDate, $afterId]
  AND all(word IN $words WHERE n.folded CONTAINS word)
  AND ($quoteType IS NULL OR n.quoteType IN $quoteType)
  AND ($mode IS NULL OR n.mode IN $mode)
  AND ($speaker IS NULL OR EXISTS { MATCH (end:Actor)-[:MADE]->(n) WHERE end.id IN $speaker })
  AND ($onBehalfOf IS NULL OR n.onBehalfOf IN $onBehalfOf OR EXISTS { MATCH (end:Actor)-[:MADE]->(n) WHERE end.id IN $onBehalfOf })
  AND ($addressee IS NULL OR EXISTS { MATCH (n)-[:ADDRESSED_TO]->(end:Actor) WHERE end.id IN $addressee })
  AND ($medium IS NULL OR EXISTS { MATCH (n)-[:TOLD_TO]->(end:Actor) WHERE end.id IN $medium })
  AND ($topic IS NULL OR EXISTS { MATCH (n)-[:ABOUT]->(end:Topic) WHERE end.id IN $topic })
  AND ($article IS NULL OR EXISTS { MATCH (n)-[:REPORTED_IN]->(end:Article) WHERE end.id IN $article })
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.sortDate, n.id
LIMIT $limit
