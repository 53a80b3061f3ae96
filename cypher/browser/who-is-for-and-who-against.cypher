// Who is for and who against on a topic?
// Given: topic: string, such as 'dams and reservoirs'
// Returns: stance: string; who: list of strings; kinds: list of strings; latest: string or null
MATCH (topic:Topic)
WHERE $topic IN topic.forms
MATCH (holder:Actor)-[:HOLDS]->(position:Position)-[:ON]->(topic)
RETURN ['against', 'neither', 'for'][position.polarity + 1] AS stance, collect(DISTINCT holder.name) AS who,
  collect(DISTINCT position.kind) AS kinds, max(position.date) AS latest
ORDER BY stance
