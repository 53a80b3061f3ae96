// Which statements have neither one speaker nor the mark that the speaker is unknown, or have both?
// Given: shown: integer, ids to give
// Returns: fault: string; count: integer; ids: list of strings
MATCH (n:Statement)
WITH n, COUNT { (n)<-[:MADE]-(:Actor) } AS speakers, coalesce(n.speakerUnknown, false) AS unknown
WHERE speakers <> CASE WHEN unknown THEN 0 ELSE 1 END
WITH n, CASE
  WHEN unknown THEN 'Statement with a speaker, and marked speakerUnknown'
  WHEN speakers = 0 THEN 'Statement without a speaker, and not marked speakerUnknown'
  ELSE 'Statement of several speakers'
END AS fault
RETURN fault, count(*) AS count, collect(n.id)[..$given.shown] AS ids
ORDER BY fault
