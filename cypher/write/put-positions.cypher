// Writes positions, each as a whole, with its polarity as a second label: the Browser colours nodes by label alone.
// Given: rows: list of maps {id, properties}
// Returns: written: integer
UNWIND $given.rows AS row
MERGE (n:Position {id: row.id})
REMOVE n:Negative:Neutral:Positive
SET n = row.properties,
    n:$(CASE row.properties.polarity WHEN -1 THEN ['Negative'] WHEN 0 THEN ['Neutral'] WHEN 1 THEN ['Positive'] ELSE [] END)
RETURN count(n) AS written
