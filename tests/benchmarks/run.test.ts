import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('a suite that is not known is refused with the names of those that are', () => {
  const { status, stderr } = spawnSync('npx', ['tsx', 'benchmarks/run.ts', 'nosuch'], { encoding: 'utf8' })
  expect(status).toBe(2)
  expect(stderr).toMatch(/no suite nosuch; there are extraction, folder/)
})
