import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The Node versions that the program is held to: the floor of package.json, and every later line. */
export const NODE_VERSIONS = ['20', '22', '24', '26'] as const

const HOME = fileURLToPath(new URL('../../.node-versions/', import.meta.url))

const run = promisify(execFile)

/**
 * The folder that holds the `node` of a version (`22`, or `22.23.3`), installed there by npm if it is not yet.
 * npm's `node` package fetches one package for the machine by an install script; that package is asked for by its
 * own name here, so that no script need be allowed.
 */
export const installNode = async (version: string): Promise<string> => {
  const home = join(HOME, version)
  const bin = join(home, 'node_modules', '.bin')
  if (!existsSync(join(bin, 'node'))) {
    await mkdir(home, { recursive: true })
    await writeFile(join(home, 'package.json'), JSON.stringify({ name: `node-${version}`, private: true }))
    const name = `node-${process.platform}-${process.arch}@${version}`
    await run('npm', ['install', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', name], { cwd: home })
  }
  const { stdout } = await run(join(bin, 'node'), ['--version'])
  if (!stdout.startsWith(`v${version}`)) throw new Error(`asked for Node ${version}, got ${stdout.trim()}`)
  return bin
}

/** The environment in which `node`, `npx` and scripts with a `#!/usr/bin/env node` line run on that Node. */
export const environmentOf = (bin: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${bin}:${process.env.PATH}`,
})
