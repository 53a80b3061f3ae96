import { readdirSync, readFileSync } from 'node:fs'

const ROOT = new URL('../../cypher/', import.meta.url)

/** What a header says of one parameter or column. */
export interface Entry {
  name: string
  type: string
  /** The type of the items where it is a list. */
  items: string | null
  nullable: boolean
  /** The names in braces after `maps`. */
  fields: string[]
  /** The value in a remark `such as ...`. */
  example: unknown
}

export interface CypherFile {
  /** Path under cypher/ without ending, as the program names it. */
  name: string
  folder: string
  headline: string
  /** What stands for labels, types and property names. */
  names: string[]
  given: Entry[]
  returns: Entry[]
  statement: string
}

/** Folders under cypher/ that hold statements. */
export const FOLDERS = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

export const filesOf = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, ROOT), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${folder}/${name}`)
    .sort()

const SINGLE = 'string|integer|float|boolean|map|node|relationship|path'
const PLURAL = 'strings|integers|floats|booleans|maps|nodes|relationships|paths'
const TYPE = new RegExp(`^(?:(${SINGLE})|list of (${PLURAL}))(?: \\{([^}]*)\\})?( or null)?(?:, (.*))?$`)

const valueIn = (remark: string): unknown => {
  const example = /\bsuch as (.+)$/.exec(remark)?.[1]
  if (example === undefined) return undefined
  const [quoted] = /^'[^']*'/.exec(example) ?? []
  return quoted === undefined ? JSON.parse(example.replaceAll("'", '"')) : quoted.slice(1, -1)
}

const namesIn = (text: string): string[] => text.split(',').map((name) => name.trim())

/** The entries of a header's part: `ids, types: list of strings; limit: integer`. Throws where one is of no known form. */
export const readEntries = (part: string): Entry[] =>
  part === 'nothing'
    ? []
    : part.split(';').flatMap((entry) => {
        const [, names, description] = /^\s*([\w, ]+): (.+)$/s.exec(entry) ?? []
        const [, type, items, fields, orNull, remark] = TYPE.exec(description ?? '') ?? []
        if (names === undefined || (type ?? items) === undefined)
          throw new Error(`not of the form of headers: ${entry}`)
        return namesIn(names).map((name) => ({
          name,
          type: type ?? 'list',
          items: items?.slice(0, -1) ?? null,
          nullable: orNull !== undefined,
          fields: fields === undefined ? [] : namesIn(fields),
          example: valueIn(remark ?? ''),
        }))
      })

/** A part of a header with the lines that go on with it, or undefined where the header has no such part. */
const partOf = (header: string, title: string): string | undefined =>
  new RegExp(`^// ${title}: ((?:.*)(?:\\n//   .*)*)`, 'm').exec(header)?.[1]?.replace(/\n\/\/ +/g, ' ')

/** Reads a file under cypher/ by its path. Throws where its header says less than it must. */
export const readCypherFile = (path: string): CypherFile => {
  const text = readFileSync(new URL(path, ROOT), 'utf8')
  const header = /^(?:\/\/.*\n)+/.exec(text)?.[0] ?? ''
  const [given, returns] = [partOf(header, 'Given'), partOf(header, 'Returns')]
  if (given === undefined || returns === undefined) throw new Error(`${path} does not say what it is given and returns`)
  const names = partOf(header, 'Names')?.split(';') ?? []
  return {
    name: path.replace(/\.cypher$/, ''),
    folder: path.slice(0, path.indexOf('/')),
    headline: /^\/\/ (.*)/.exec(header)?.[1] ?? '',
    names: names.flatMap((entry) => namesIn(entry.slice(0, entry.indexOf(':')))),
    given: readEntries(given),
    returns: readEntries(returns),
    statement: text.slice(header.length),
  }
}

export const ALL_PATHS: readonly string[] = FOLDERS.flatMap(filesOf)
