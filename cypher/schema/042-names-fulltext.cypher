// Names for people who search in the Browser; it never decides an answer, so it may lag behind writes.
// Given: nothing
// Returns: nothing
CREATE FULLTEXT INDEX names IF NOT EXISTS
FOR (n:Actor|Topic) ON EACH [n.name, n.otherNames]
OPTIONS {indexConfig: {`fulltext.eventually_consistent`: true}}
