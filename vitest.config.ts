import { defineConfig } from 'vitest/config'

/** Bounds a test that hangs; none depends on how fast it is. */
const TEST_TIMEOUT_MS = 300_000
/** Long enough to fetch Neo4j's jars once, and to wait for other test files that use Neo4j. */
const HOOK_TIMEOUT_MS = 900_000

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/training/**'],
    globalSetup: ['tests/setup/neo4j-desk.ts'],
    testTimeout: TEST_TIMEOUT_MS,
    hookTimeout: HOOK_TIMEOUT_MS,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
})
