import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DemarcheError } from '../domain/errors.ts'
import { formatByName } from './formats.ts'
import { openFailed } from './open-failed.ts'

export interface FoundSource {
  /** Where to read it: the path as it was given, with what follows below it. */
  path: string
  /** Relative to the folder that was named, with `/`; for a single file its base name. */
  relativePath: string
}

export interface FoundSources {
  sources: FoundSource[]
  /** READ_NOT_FOUND for each folder that cannot be read. */
  refusals: DemarcheError[]
}

const LEFT_OUT = 'node_modules'

const byAscii = (a: FoundSource, b: FoundSource): number =>
  a.relativePath < b.relativePath ? -1 : a.relativePath > b.relativePath ? 1 : 0

/**
 * The readable files under a path in ASCII order of their relative paths. Hidden files and folders and
 * `node_modules` are left out. Links are followed, real folders first, and no folder is entered twice.
 * What is no folder is kept as a file, whatever it is, so that reading it reports what is wrong with it.
 */
export const findSources = async (path: string): Promise<FoundSources> => {
  if (!(await leadsToFolder(path))) return { sources: [{ path, relativePath: basename(path) }], refusals: [] }
  const sources: FoundSource[] = []
  const refusals: DemarcheError[] = []
  const entered = new Set<string>()
  const linked: FoundSource[] = []

  const entriesOf = async (folder: string): Promise<Dirent[]> => {
    try {
      const real = await realpath(folder)
      if (entered.has(real)) return []
      entered.add(real)
      return await readdir(folder, { withFileTypes: true })
    } catch (cause) {
      refusals.push(openFailed(folder, cause))
      return []
    }
  }
  const walk = async (folder: string, prefix: string): Promise<void> => {
    const entries = await entriesOf(folder)
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === LEFT_OUT) continue
      const below = { path: join(folder, entry.name), relativePath: `${prefix}${entry.name}` }
      if (entry.isDirectory()) await walk(below.path, `${below.relativePath}/`)
      else if (entry.isSymbolicLink() && (await leadsToFolder(below.path))) linked.push(below)
      else if (formatByName(entry.name) !== null) sources.push(below)
    }
  }

  await walk(path, '')
  for (let link = linked.shift(); link !== undefined; link = linked.shift()) {
    await walk(link.path, `${link.relativePath}/`)
  }
  return { sources: sources.sort(byAscii), refusals }
}

const leadsToFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
