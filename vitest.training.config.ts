import { defineConfig } from 'vitest/config'

/** Bounds a test that hangs; none depends on how fast it is. */
const TIMEOUT_MS = 1_800_000

/** Tests of training: they need Python with torch, which training/environment.sh installs, and so are no part of npm test. */
export default defineConfig({
  test: {
    include: ['tests/training/**/*.test.ts'],
    testTimeout: TIMEOUT_MS,
    hookTimeout: TIMEOUT_MS,
  },
})
