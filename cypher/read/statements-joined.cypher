// Who said what? Starts from a few nodes that they are joined to, not from the list.
// Names: joinedLabels: labels of the nodes to start from; type: relationship type
// Given: from, to: string, inclusive bounds; afterDate, afterId: string; words: list of strings, each between spaces;
//   limit: integer; quoteType, mode, speaker, onBehalfOf, addressee, medium, topic, article: list of strings or null;
//   joined: list of strings, ids of the nodes to start from; few: integer, with more relationships than that they give nothing
// Returns: labels: list of strings; properties: map
MATCH (start:$any($joinedLabels))
WHERE start.id IN $given.joined
WITH collect(start) AS starts, sum(COUNT { (start)-[:$($type)]-() }) AS degree
WHERE degree <= $given.few
UNWIND starts AS start
MATCH (start)-[:$($type)]-(n:Statement)
WITH DISTINCT n
WHERE n.sortDate >= $given.from AND n.sortDate <= $given.to
  AND n.id IS NOT NULL AND [n.sortDate, n.id] > [$given.afterDate, $given.afterId]
  AND all(word IN $given.words WHERE n.folded CONTAINS word)
  AND ($given.quoteType IS NULL OR n.quoteType IN $given.quoteType)
  AND ($given.mode IS NULL OR n.mode IN $given.mode)
  AND ($given.speaker IS NULL OR EXISTS { MATCH (end:Actor)-[:MADE]->(n) WHERE end.id IN $given.speaker })
  AND ($given.onBehalfOf IS NULL OR n.onBehalfOf IN $given.onBehalfOf
    OR EXISTS { MATCH (end:Actor)-[:MADE]->(n) WHERE end.id IN $given.onBehalfOf })
  AND ($given.addressee IS NULL OR EXISTS { MATCH (n)-[:ADDRESSED_TO]->(end:Actor) WHERE end.id IN $given.addressee })
  AND ($given.medium IS NULL OR EXISTS { MATCH (n)-[:TOLD_TO]->(end:Actor) WHERE end.id IN $given.medium })
  AND ($given.topic IS NULL OR EXISTS { MATCH (n)-[:ABOUT]->(end:Topic) WHERE end.id IN $given.topic })
  AND ($given.article IS NULL OR EXISTS { MATCH (n)-[:REPORTED_IN]->(end:Article) WHERE end.id IN $given.article })
RETURN labels(n) AS labels, properties(n) AS properties
ORDER BY n.sortDate, n.id
LIMIT $given.limit
