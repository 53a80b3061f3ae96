/**
 * Runs a command once on each Node version:
 *   npx tsx tools/node-versions/run.ts npx vitest run tests/read
 *   npx tsx tools/node-versions/run.ts --versions 20,26 npx demarche --version
 * Exits with 1 if it failed on any of them.
 */
import { spawnSync } from 'node:child_process'
import { environmentOf, installNode, NODE_VERSIONS } from './install.ts'

const args = process.argv.slice(2)
const versions = args[0] === '--versions' ? (args.splice(0, 2)[1] ?? '').split(',') : NODE_VERSIONS
const [command, ...rest] = args
if (command === undefined) {
  console.error('usage: run.ts [--versions 20,22] COMMAND [ARGUMENT...]')
  process.exit(2)
}

const failed: string[] = []
for (const version of versions) {
  console.log(`== Node ${version}: ${args.join(' ')}`)
  const { status } = spawnSync(command, rest, { env: environmentOf(await installNode(version)), stdio: 'inherit' })
  if (status !== 0) failed.push(version)
}
if (failed.length > 0) {
  console.error(`failed on Node ${failed.join(', ')}`)
  process.exit(1)
}
