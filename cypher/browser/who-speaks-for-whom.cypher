// Who speaks for a state or an organization?
// Given: side: string, such as 'United States'
// Returns: representation: path
MATCH (side:Actor)
WHERE $side IN side.forms
MATCH representation = (speaker:Actor)-[:SPEAKS_FOR]->(side)
RETURN representation
ORDER BY speaker.seenIn DESC, speaker.id
LIMIT 60
