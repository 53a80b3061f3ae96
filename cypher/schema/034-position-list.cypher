// Lists of Position nodes are walked in the order of (date, id); sortDate is '' where no date is known.
// Given: nothing
// Returns: nothing
CREATE INDEX position_list IF NOT EXISTS
FOR (n:Position) ON (n.sortDate, n.id)
