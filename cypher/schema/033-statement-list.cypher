// Lists of Statement nodes are walked in the order of (date, id); sortDate is '' where no date is known.
// Given: nothing
// Returns: nothing
CREATE INDEX statement_list IF NOT EXISTS
FOR (n:Statement) ON (n.sortDate, n.id)
