// Lists of Actor nodes are walked in the order of (date, id); sortDate is '' where no date is known.
CREATE INDEX actor_list IF NOT EXISTS
FOR (n:Actor) ON (n.sortDate, n.id)
