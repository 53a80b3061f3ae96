// Lists of Demand nodes are walked in the order of (date, id); sortDate is '' where no date is known.
// Given: nothing
// Returns: nothing
CREATE INDEX demand_list IF NOT EXISTS
FOR (n:Demand) ON (n.sortDate, n.id)
