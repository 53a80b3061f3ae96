// What does an article report? Its title begins as given.
// Given: title: string, such as 'NATO and Washington answer'
// Returns: reported: path; by: list of paths
MATCH (article:Article)
WHERE article.title STARTS WITH $title
MATCH reported = (article)<-[:REPORTED_IN]-(claim:Statement|Position|Demand)
RETURN reported, [path = (:Actor)-[:MADE|HOLDS|RAISES]->(claim) | path] AS by
ORDER BY claim.starts[0], claim.id
LIMIT 60
