import type { Question } from './questions.ts'

const literal = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/**
 * The statement with values in place of its parameters, so that it runs as it stands and is changed where the value
 * is read. Parameters that `values` leaves out take the header's example.
 */
export const ask = (
  { name, given, statement }: Question,
  values: Readonly<Record<string, string | undefined>> = {},
): string => {
  const unknown = Object.keys(values).find((key) => !given.some((parameter) => parameter.name === key))
  if (unknown !== undefined) throw new TypeError(`${name} takes no ${unknown}`)
  const of = new Map(given.map((parameter) => [parameter.name, values[parameter.name] ?? parameter.example]))
  return statement.replace(/\$(\w+)/g, (parameter, key: string) => {
    const value = of.get(key)
    if (value === undefined) throw new TypeError(`${name}: the header does not name ${parameter}`)
    return literal(value)
  })
}

/** The question as a saved script: the Browser shows the first comment as its title. */
export const savedScript = (question: Question): string => {
  const { title, remark, given } = question
  const changes = given.map(({ name, example }) => `${name} '${example}'`).join(' and ')
  return [
    `// ${title}`,
    ...(remark === null ? [] : [`// ${remark}`]),
    ...(given.length === 0 ? [] : [`// To ask of others, change below: ${changes}`]),
    ask(question),
    '',
  ].join('\n')
}
