import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url))
export const OWN_ARTICLES = join(REPOSITORY, 'training/articles/own')

const VENV = process.env.TRAINING_VENV ?? join(REPOSITORY, '.venv-training')
const MOST_BYTES = 256 * 1024 * 1024

/** Weights that training starts from. */
export const BASE = join(VENV, 'base-model')

/** Runs training's Python in the repository and gives what it writes to stdout; rejects with stderr where it fails. */
export const python = async (...args: string[]): Promise<string> => {
  const program = join(VENV, 'bin/python')
  if (!existsSync(program) || !existsSync(BASE))
    throw new Error(`no ${program} with ${BASE}: run training/environment.sh`)
  const { stdout } = await promisify(execFile)(program, args, { cwd: REPOSITORY, maxBuffer: MOST_BYTES })
  return stdout
}
