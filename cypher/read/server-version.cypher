// Which server is this?
// Given: nothing
// Returns: name, version, edition: string
CALL dbms.components() YIELD name, versions, edition
RETURN name, versions[0] AS version, edition
