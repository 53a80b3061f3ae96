// Which words are not, character for character, what their spans cut out of their article's text?
// Offsets are UTF-16 units and substring() counts code points; a text that has characters of two units is parted by split().
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (article:Article)
WITH article, CASE WHEN article.text =~ '(?s).*[\\x{10000}-\\x{10FFFF}].*' THEN split(article.text, '') END AS units
CALL (article) {
  MATCH (article)<-[:REPORTED_IN]-(n:Statement|Position|Demand)
  RETURN n
  UNION
  MATCH (article)<-[:REPORTED_IN]-(:Position)-[:CONDITIONAL_ON]->(n:Condition)
  RETURN n
}
WITH article.text AS text, units, n
WHERE n.text IS NOT NULL AND size(n.starts) = size(n.ends)
  AND all(i IN range(0, size(n.starts) - 1) WHERE 0 <= n.starts[i] AND n.starts[i] <= n.ends[i])
WITH text, n, CASE
  WHEN units IS NULL THEN n.text = reduce(words = '', i IN range(0, size(n.starts) - 1) |
    words + CASE i WHEN 0 THEN '' ELSE ' … ' END + substring(text, n.starts[i], n.ends[i] - n.starts[i]))
  ELSE split(n.text, '') = reduce(words = [], i IN range(0, size(n.starts) - 1) |
    words + CASE i WHEN 0 THEN [] ELSE [' ', '…', ' '] END + units[n.starts[i]..n.ends[i]])
END AS exact
WITH n, [label IN labels(n) WHERE label IN ['Statement', 'Position', 'Demand', 'Condition']][0] AS label, exact,
     text CONTAINS coalesce(n.sentence, '') AS printed
WHERE NOT (exact AND printed)
WITH n, label + CASE WHEN exact THEN '.sentence is not in its article' ELSE '.text is not what its spans cut out' END AS fault
RETURN fault, count(*) AS count, collect(n.id)[..$given.shown] AS ids
ORDER BY fault
