import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))
const SETTINGS = ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs', '.oxlintrc.json']

export interface Outcome {
  exitCode: number
  output: string
}

const runIn = (folder: string, tool: string, args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const command = join(REPOSITORY, 'node_modules', '.bin', tool)
    execFile(command, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ exitCode: Number(error?.code ?? 0), output: stdout || stderr })
    })
  })

/** Runs one of the repository's tools, with the repository's own settings, on the repository. */
export const runHere = (tool: string, args: readonly string[]): Promise<Outcome> => runIn(REPOSITORY, tool, args)

/** The same on a tree of its own that holds the given files alone: what is planted there never stands in `src/`. */
export const runOnPlanted = async (
  files: Readonly<Record<string, string>>,
  tool: string,
  args: readonly string[],
): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-planted-'))
  try {
    for (const name of SETTINGS) await cp(join(REPOSITORY, name), join(folder, name))
    await symlink(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'))
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    return await runIn(folder, tool, args)
  } finally {
    await rm(folder, { recursive: true })
  }
}
