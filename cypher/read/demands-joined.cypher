// Who asks what of whom? Starts from a few nodes that they are joined to, not from the list.
// Names: joinedLabels: labels of the nodes to start from; type: relationship type
// Given: from, to: string, inclusive bounds; afterDate, afterId: string; words: list of strings, each between spaces;
//   limit: integer; by, onBehalfOf, of, topic, article: list of strings or null;
//   joined: list of strings, ids of the nodes to start from; few: integer, with more relationships than that they give nothing
// Returns: labels: list of strings; properties: map
MATCH (start:$any($joinedLabels))
WHERE start.id IN $given.joined
WITH collect(start) AS starts, sum(COUNT { (start)-[:$($type)]-() }) AS degree
WHERE degree <= $given.few
UNWIND starts AS start
MATCH (start)-[:$($type)]-(n:Demand)
WITH DISTINCT n
WHERE n.sortDate >= $given.from AND n.sortDate <= $given.to
  AND n.id IS NOT NULL AND [n.sortDate, n.id] > [$given.afterDate, $given.afterId]
  AND all(word IN $given.words WHERE n.folded CONTAINS word)
  AND ($given.by IS NULL OR EXISTS { MATCH (end:Actor)-[:RAISES]->(n) WHERE end.id IN $given.by })
  AND ($given.onBehalfOf IS NULL OR n.onBehalfOf IN $given.onBehalfOf
    OR EXISTS { MATCH (end:Actor)-[:RAISES]->(n) WHERE end.id IN $given.onBehalfOf })
  AND ($given.of IS NULL OR EXISTS { MATCH (n)-[:ADDRESSED_TO]->(end:Actor) WHERE end.id IN $given.of })
  AND ($given.topic IS NULL OR EXISTS { MATCH (n)-[:ABOUT]->(end:Topic) WHERE end.id IN $given.topic })
  AND ($given.article IS NULL OR EXISTS { MATCH (n)-[:REPORTED_IN]->(end:Article) WHERE end.id IN $given.article })
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.sortDate, n.id
LIMIT $given.limit
