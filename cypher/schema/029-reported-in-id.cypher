// No two REPORTED_IN relationships share an id; dumps and deletes find them by it.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT reported_in_id IF NOT EXISTS
FOR ()-[r:REPORTED_IN]-() REQUIRE r.id IS UNIQUE
