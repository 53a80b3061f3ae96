// Which positions rest on a statement that another article reports?
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (article:Article)<-[:REPORTED_IN]-(n:Position)-[:EVIDENCED_BY]->(statement:Statement)
WHERE NOT EXISTS { (statement)-[:REPORTED_IN]->(article) }
RETURN 'Position whose statement another article reports' AS fault, count(*) AS count,
       collect(n.id)[..$given.shown] AS ids
