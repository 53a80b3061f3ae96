// Which spans do not lie inside their article's text, or are not spans?
// Offsets are UTF-16 units and size() counts code points; split() by '' parts a text into its UTF-16 units.
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (article:Article)
WITH article, CASE
  WHEN article.text =~ '(?s).*[\\x{10000}-\\x{10FFFF}].*' THEN size(split(article.text, ''))
  ELSE size(article.text)
END AS length
CALL (article) {
  MATCH (article)<-[:REPORTED_IN]-(n:Statement|Position|Demand)
  RETURN n
  UNION
  MATCH (article)<-[:REPORTED_IN]-(:Position)-[:CONDITIONAL_ON]->(n:Condition)
  RETURN n
}
UNWIND [
  {name: 'starts', starts: n.starts, ends: n.ends},
  {name: 'sourceStarts', starts: coalesce(n.sourceStarts, []), ends: coalesce(n.sourceEnds, [])},
  {name: 'cueStarts', starts: coalesce(n.cueStarts, []), ends: coalesce(n.cueEnds, [])}
] AS list
WITH n, list.name AS name, list.starts AS starts, list.ends AS ends, length
WITH n, name, CASE
  WHEN size(starts) <> size(ends) THEN ' and its ends differ in number'
  WHEN name = 'starts' AND size(starts) = 0 THEN ' is empty'
  WHEN any(i IN range(0, size(starts) - 1) WHERE starts[i] >= ends[i] OR starts[i] < 0) THEN ' has a span that ends before it starts'
  WHEN any(end IN ends WHERE end > length) THEN ' has a span beyond the text of its article'
END AS wrong
WHERE wrong IS NOT NULL
WITH n, [label IN labels(n) WHERE label IN ['Statement', 'Position', 'Demand', 'Condition']][0] + '.' + name + wrong AS fault
RETURN fault, count(*) AS count, collect(n.id)[..$given.shown] AS ids
ORDER BY fault
