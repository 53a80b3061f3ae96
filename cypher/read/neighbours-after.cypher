// Which node under a key is the nearest strictly after a place?
// Names: label: node label; index: name of the key's property
// Given: probes: list of maps {key, date, id}
// Returns: position: integer, of the probe; labels: list of strings; properties: map
UNWIND range(0, size($given.probes) - 1) AS position
WITH position, $given.probes[position] AS probe
CALL (probe) {
  MATCH (n:$($label))
  WHERE n[$index] = probe.key
    AND n.sortDate >= probe.date
    AND n.id IS NOT NULL
    AND [n.sortDate, n.id] > [probe.date, probe.id]
  RETURN n
  ORDER BY n[$index], n.sortDate, n.id
  LIMIT 1
}
RETURN position, labels(n) AS labels, properties(n) AS properties
