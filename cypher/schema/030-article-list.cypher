// Lists of Article nodes are walked in the order of (date, id); sortDate is '' where no date is known.
// Given: nothing
// Returns: nothing
CREATE INDEX article_list IF NOT EXISTS
FOR (n:Article) ON (n.sortDate, n.id)
