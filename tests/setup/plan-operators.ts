/** A plan as Neo4j tells it: an operator with those that feed it. */
export interface Operator {
  operatorType: string
  children: Operator[]
}

/** The names of all operators of a plan, without the database that Neo4j adds to them. */
export const operators = (plan: Operator): string[] => [
  plan.operatorType.split('@')[0] as string,
  ...plan.children.flatMap(operators),
]
