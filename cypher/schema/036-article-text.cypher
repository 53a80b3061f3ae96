// Finds articles with the same text, in the order of (date, id).
// Given: nothing
// Returns: nothing
CREATE INDEX article_text IF NOT EXISTS
FOR (n:Article) ON (n.textKey, n.sortDate, n.id)
