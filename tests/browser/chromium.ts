import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const INSTALL_LINE = 'apt-get update && apt-get install -y --no-install-recommends chromium fonts-dejavu-core'
const START_TIMEOUT_MS = 120_000

/** The machine's Chromium without a window. Rejects with the line to run where there is none. */
export const startChromium = async (): Promise<Browser> => {
  const executablePath = PLACES.find((path) => existsSync(path))
  if (executablePath === undefined)
    throw new Error(
      `The Neo4j Browser is tested in Chromium, and there is none at ${PLACES.join(', ')}. Run:\n  ${INSTALL_LINE}`,
    )
  return await chromium.launch({
    executablePath,
    timeout: START_TIMEOUT_MS,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}
