import { readdirSync, readFileSync } from 'node:fs'
import { contentHash } from '../domain/ids.ts'

const FOLDERS = ['../extract/data/', '../resolve/data/'].map((folder) => new URL(folder, import.meta.url))
const SHOWN_HEX_DIGITS = 12

const filesOf = (folder: URL): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => `${name}\n${readFileSync(new URL(name, folder), 'utf8')}`)

/** The version of everything that is data: the rules and word lists, actors, posts and topics, and a user's own topics (`extra`). */
export const dataVersion = (extra: unknown): string =>
  contentHash(JSON.stringify([...FOLDERS.flatMap(filesOf), extra])).slice(0, SHOWN_HEX_DIGITS)
