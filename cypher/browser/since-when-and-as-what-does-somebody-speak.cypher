// Since when, and as what, does somebody speak for a side?
// Given: side: string, such as 'European Union'
// Returns: who: string; role: string or null; since: string or null; until: string or null; articles: integer
MATCH (side:Actor)
WHERE $side IN side.forms
MATCH (speaker:Actor)-[post:SPEAKS_FOR]->(side)
RETURN speaker.name AS who, post.role AS role, post.since AS since, post.until AS until, post.seenIn AS articles
ORDER BY articles DESC, who, since
LIMIT 100
