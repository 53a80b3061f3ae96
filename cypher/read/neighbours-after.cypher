// Which node under a key is the nearest strictly after a place?
// Parameters: probes: list of maps {key, date, id}; label: node label; index: name of the key's property
// Returns: position: integer, the probe's; labels: list of strings, properties: map
UNWIND range(0, size($probes) - 1) AS position
WITH position, $probes[position] AS probe
CALL (probe) {
  MATCH (n:$($label))
  WHERE n[$index] = probe.key
    AND n.sortDate >= probe.date
    AND [n.sortDate, n.id] > [probe.date, probe.id]
  RETURN n
  ORDER BY n.sortDate, n.id
  LIMIT 1
}
RETURN position, labels(n) AS labels, properties(n) AS properties
