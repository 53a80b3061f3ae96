// Wording of claims for people who search in the Browser; it never decides an answer, so it may lag behind writes.
// Given: nothing
// Returns: nothing
CREATE FULLTEXT INDEX claims IF NOT EXISTS
FOR (n:Statement|Position|Demand) ON EACH [n.text, n.sentence]
OPTIONS {indexConfig: {`fulltext.eventually_consistent`: true}}
