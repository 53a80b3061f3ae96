import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const DISK_BYTES = 24 * 1024 * 1024
/** What a server writes first of all that it is told. */
const LOG = join('transactions', 'neo4j', 'neostore.transaction.db.0')

/** Where a server keeps its data, on which there can be no room left. */
export interface SmallDisk {
  /** How it is made: what was tried is named in the tests' output. */
  way: 'tmpfs' | 'limit'
  folder: string
  /** Leaves no room; `home` is that of the server which writes there. */
  fill(home: string): void
  /** Makes room again. A Neo4j without any cannot even be stopped: it waits for its last checkpoint. */
  free(home: string): void
  remove(): void
}

/** A small tmpfs; where the system lets nobody mount one, a limit on the size of the server's files, at which writing fails alike. */
export const smallDisk = (): SmallDisk => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-small-disk-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_BYTES}`, 'tmpfs', folder]).status === 0
  if (!mounted)
    return {
      way: 'limit',
      folder,
      fill: (home) => limitFiles(home, String(statSync(join(folder, LOG)).size)),
      free: (home) => limitFiles(home, 'unlimited'),
      remove,
    }
  const filler = join(folder, 'filler')
  return {
    way: 'tmpfs',
    folder,
    fill: () => expectNoSpace(() => writeFileSync(filler, new Uint8Array(DISK_BYTES))),
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      execFileSync('umount', [folder])
      remove()
    },
  }
}

const expectNoSpace = (write: () => void): void => {
  try {
    write()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return
    throw error
  }
  throw new Error('the small disk is not small')
}

/** The soft limit alone, so that anyone may lift it again. */
const limitFiles = (home: string, bytes: string): void => {
  execFileSync('prlimit', ['--pid', serverProcess(home), `--fsize=${bytes}:`])
}

const serverProcess = (home: string): string => {
  const commands = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid, command: commandOf(pid) }))
  const found = commands.find(({ command }) => command.startsWith('java\0') && command.includes(`--home-dir=${home}\0`))
  if (found === undefined) throw new Error(`no server runs in ${home}`)
  return found.pid
}

const commandOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
