import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SCRIPT = fileURLToPath(new URL('../../bin/demarche.mjs', import.meta.url))

export interface Outcome {
  /** Exit code, or the name of the signal that ended the process. */
  exit: number | string
  stdout: string
  stderr: string
}

export interface RunOptions {
  cwd: string
  env?: Record<string, string>
  /** Called with the running process, to send signals or to close its pipes. */
  during?(child: ChildProcess): void
}

/**
 * The environment of a command under test: nothing of this shell's own settings, and the quick reader, since commands are
 * tested here and not what either reader finds.
 */
const environment = (given: Record<string, string> = {}): NodeJS.ProcessEnv => {
  const outer = Object.entries(process.env).filter(
    ([name]) => !/^(DEMARCHE_|NO_COLOR|FORCE_COLOR|COLUMNS|CI$|VITEST|NODE_)/.test(name),
  )
  return { ...Object.fromEntries(outer), DEMARCHE_READER: 'rules', ...given }
}

/** Runs the real command as a child process, as a shell would. */
export const demarche = (args: readonly string[], { cwd, env, during }: RunOptions): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [SCRIPT, ...args], {
      cwd,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ exit: code ?? signal ?? 'unknown', stdout, stderr }))
    during?.(child)
  })

/** A folder of its own for one test, with files by their relative path, and gone after `work`. */
export const inFolder = async <T>(
  files: Record<string, string | Uint8Array>,
  work: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-cli-'))
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
