// How much does the graph hold?
// Given: nothing
// Returns: articles, actors, statements, positions, demands: integer
RETURN COUNT { (:Article) } AS articles,
       COUNT { (:Actor) } AS actors,
       COUNT { (:Statement) } AS statements,
       COUNT { (:Position) } AS positions,
       COUNT { (:Demand) } AS demands
