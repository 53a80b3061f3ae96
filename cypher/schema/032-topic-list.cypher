// Lists of Topic nodes are walked in the order of (date, id); sortDate is '' where no date is known.
// Given: nothing
// Returns: nothing
CREATE INDEX topic_list IF NOT EXISTS
FOR (n:Topic) ON (n.sortDate, n.id)
