// Finds what was printed in a span of days.
// Given: nothing
// Returns: nothing
CREATE INDEX article_published IF NOT EXISTS
FOR (n:Article) ON (n.publishedAt)
