// Lists of Actor nodes are walked in the order of (date, id); sortDate is '' where no date is known.
// Given: nothing
// Returns: nothing
CREATE INDEX actor_list IF NOT EXISTS
FOR (n:Actor) ON (n.sortDate, n.id)
