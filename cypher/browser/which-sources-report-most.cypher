// Which sources report most, and how sure is what was found in them?
// Given: nothing
// Returns: publisher: string; articles: integer; statements: integer; positions: integer; demands: integer;
//   speakers: integer; confidence: float
MATCH (article:Article)
OPTIONAL MATCH (article)<-[:REPORTED_IN]-(claim:Statement|Position|Demand)
OPTIONAL MATCH (claim)<-[:MADE]-(speaker:Actor)
RETURN coalesce(article.publisher, 'not named') AS publisher, count(DISTINCT article) AS articles,
  count(DISTINCT CASE WHEN claim:Statement THEN claim END) AS statements,
  count(DISTINCT CASE WHEN claim:Position THEN claim END) AS positions,
  count(DISTINCT CASE WHEN claim:Demand THEN claim END) AS demands,
  count(DISTINCT speaker) AS speakers, round(avg(claim.confidence), 2) AS confidence
ORDER BY articles DESC, publisher
LIMIT 50
