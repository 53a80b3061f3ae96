// There is one node that writers take turns by.
// Given: nothing
// Returns: nothing
CREATE CONSTRAINT writer_lock_name IF NOT EXISTS
FOR (n:WriterLock) REQUIRE n.name IS UNIQUE
