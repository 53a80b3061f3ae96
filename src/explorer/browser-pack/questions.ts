import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../../cypher/browser/', import.meta.url)

/** A question of cypher/browser, as its header and its statement have it. */
export interface Question {
  /** The file's name without ending. */
  name: string
  /** The question itself, up to its question mark. */
  title: string
  /** What the header says beyond the title. */
  remark: string | null
  /** Parameters in their order, each with the value that the seed graph has an answer for. */
  given: { name: string; example: string }[]
  /** The statement with `$name` for each parameter. */
  statement: string
}

/** Every question, in ASCII order of names. Throws TypeError where a header is not in the form of cypher/README.md. */
export const readQuestions = (): Question[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => questionOf(file.slice(0, -'.cypher'.length), readFileSync(new URL(file, FOLDER), 'utf8')))

const questionOf = (name: string, text: string): Question => {
  const lines = text.trimEnd().split('\n')
  const header = lines.filter((line) => line.startsWith('//')).map((line) => line.slice(2).trim())
  const givenAt = header.findIndex((line) => line.startsWith('Given:'))
  const returnsAt = header.findIndex((line) => line.startsWith('Returns:'))
  const [, title, remark] = /^(.+?\?)\s*(.*)$/.exec(header.slice(0, givenAt).join(' ')) ?? []
  if (givenAt < 1 || returnsAt < givenAt || title === undefined)
    throw new TypeError(`cypher/browser/${name}.cypher: the header is a question, Given: and Returns:`)
  return {
    name,
    title,
    remark: remark || null,
    given: givenIn(name, header.slice(givenAt, returnsAt).join(' ').slice('Given:'.length).trim()),
    statement: lines.filter((line) => !line.startsWith('//')).join('\n'),
  }
}

const givenIn = (file: string, text: string): Question['given'] =>
  text === 'nothing'
    ? []
    : text.split(/;\s*/).map((entry) => {
        const [, name, example] = /^(\w+): string, such as '([^']+)'$/.exec(entry) ?? []
        if (name === undefined || example === undefined)
          throw new TypeError(`cypher/browser/${file}.cypher: “${entry}” is not name: string, such as 'value'`)
        return { name, example }
      })
