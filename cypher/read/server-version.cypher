// Which server is this?
// Given: nothing
// Returns: name: string, version: string, edition: string
CALL dbms.components() YIELD name, versions, edition
RETURN name, versions[0] AS version, edition
