import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../../cypher/', import.meta.url)
const texts = new Map<string, string>()
const statements = new Map<string, string>()

/** Labels, relationship types and property names by the parameter that a file has in their place. */
export type Names = Record<string, string | readonly string[]>

/**
 * What a statement takes besides names, as one map in the parameter `$given`. For parameters of their own the server
 * would plan anew for every combination of types, nulls and lengths of lists (5.26, up to a second each).
 */
export type Given = Record<string, unknown>

/**
 * The statement of a file under cypher/, by its path without ending (`read/nodes`).
 * A file may take labels, types and property names as parameters, `$($label)`, `$any($labels)` and `n[$property]`,
 * and then runs as it is in the Browser. The planner uses indexes and the degrees of types only where it sees
 * literal names (tried on 5.26), so they are set in here; `names` come from closed lists, never from users.
 */
export const cypher = (file: string, names: Names = {}): string => {
  const key = `${file} ${JSON.stringify(names)}`
  let statement = statements.get(key)
  if (statement === undefined) {
    statement = setNames(readStatement(file), names)
    statements.set(key, statement)
  }
  return statement
}

/** The files of a folder under cypher/, by path without ending, in ASCII order. */
export const cypherFiles = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((name) => name.endsWith('.cypher'))
    .map((name) => `${folder}/${name.slice(0, -'.cypher'.length)}`)
    .sort()

/** What a file under cypher/ asks or does, in plain words: the first line of its header. */
export const headline = (file: string): string => /^\/\/ (.*)/.exec(readText(file))?.[1] ?? ''

const readStatement = (file: string): string =>
  readText(file)
    .replace(/^\/\/.*\n/gm, '')
    .trim()

const readText = (file: string): string => {
  let text = texts.get(file)
  if (text === undefined) {
    text = readFileSync(new URL(`${file}.cypher`, FOLDER), 'utf8')
    texts.set(file, text)
  }
  return text
}

const setNames = (statement: string, names: Names): string => {
  const named = (parameter: string, joint: string): string | undefined => {
    const given = names[parameter]
    if (given === undefined) return undefined
    const list = typeof given === 'string' ? [given] : given
    const odd = list.find((name) => !/^[A-Za-z_]+$/.test(name))
    if (odd !== undefined || list.length === 0) throw new TypeError(`no name for a statement: ${odd}`)
    return list.join(joint)
  }
  return statement
    .replace(/\$(?:any)?\(\$(\w+)\)/g, (whole, parameter: string) => named(parameter, '|') ?? whole)
    .replace(/\[\$(\w+)\]/g, (whole, parameter: string) =>
      names[parameter] === undefined ? whole : `.${named(parameter, '.')}`,
    )
}
