// What did a person say, and where is it reported?
// Given: person: string, such as 'Sergei Lavrov'
// Returns: said: path
MATCH (person:Actor)
WHERE $person IN person.forms
MATCH said = (person)-[:MADE]->(statement:Statement)-[:REPORTED_IN]->(:Article)
RETURN said
ORDER BY statement.sortDate DESC, statement.id
LIMIT 60
