// What is talked about most?
// Given: nothing
// Returns: topic: string; statements: integer; positions: integer; demands: integer; for: integer; against: integer
MATCH (topic:Topic)
WITH topic, count {(topic)<-[:ABOUT]-(:Statement)} AS statements, count {(topic)<-[:ON]-(:Position)} AS positions,
  count {(topic)<-[:ABOUT]-(:Demand)} AS demands
RETURN topic.name AS topic, statements, positions, demands, count {(topic)<-[:ON]-(:Positive)} AS for,
  count {(topic)<-[:ON]-(:Negative)} AS against
ORDER BY statements + positions + demands DESC, topic
LIMIT 50
