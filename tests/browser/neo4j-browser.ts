import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'

/** Where screenshots are kept, beside the coverage report. */
const SCREENSHOTS = join(import.meta.dirname, '../../coverage/neo4j-browser')
/** Far above what a slow machine needs: the Browser's own scripts take half a minute on two busy cores. */
const WAIT_MS = 180_000
const SETTLED_MS = 400

export interface Neo4jBrowser {
  page: Page
  /** Runs a command or a statement in the editor, in place of all frames before it. */
  run(text: string): Promise<void>
  /** Runs what stands in the editor. */
  runEditor(): Promise<void>
  /** Captions of the nodes in the newest graph, once `count` of them are drawn. */
  captions(count: number): Promise<string[]>
  /** Fill colours of the nodes in the newest graph, and how many nodes have each. */
  fills(): Promise<Record<string, number>>
  /** A picture of the newest frame, once nothing moves in it. */
  screenshot(name: string): Promise<void>
}

/** Opens the Browser's page and waits until it says that it is connected. */
export const openNeo4jBrowser = async (chromium: Browser, address: string): Promise<Neo4jBrowser> => {
  const page = await chromium.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(WAIT_MS)
  await page.goto(address, { timeout: WAIT_MS })
  await page.getByText('You have a working connection').waitFor()
  const editor = page.locator('.monaco-editor').first()
  const nodes = page.locator('svg g.node')

  const submit = async (text: string): Promise<void> => {
    await editor.click()
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(text)
    await page.keyboard.press('Control+Enter')
  }
  const frames = page.locator('[data-testid="frame"]')
  return {
    page,
    run: async (text) => {
      await submit(':clear')
      await frames.first().waitFor({ state: 'detached' })
      await submit(text)
      await frames.first().waitFor()
    },
    runEditor: async () => {
      await editor.click()
      await page.keyboard.press('Control+Enter')
    },
    captions: async (count) => {
      await nodes.nth(count - 1).waitFor({ state: 'attached' })
      return (await nodes.allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim())
    },
    fills: async () => {
      const colors = await nodes
        .locator('circle.b-outline')
        .evaluateAll((circles) => circles.map((circle) => circle.getAttribute('fill') ?? ''))
      const counts: Record<string, number> = {}
      for (const color of colors) counts[color.toUpperCase()] = (counts[color.toUpperCase()] ?? 0) + 1
      return counts
    },
    screenshot: async (name) => {
      await settled(nodes.first())
      mkdirSync(SCREENSHOTS, { recursive: true })
      await frames.first().screenshot({ path: join(SCREENSHOTS, `${name}.png`) })
    },
  }
}

/** Waits until a node, where there is one, stands still. */
const settled = async (node: Locator): Promise<void> => {
  for (let before: string | null = null; (await node.count()) > 0; ) {
    const now = await node.getAttribute('transform')
    if (now === before) return
    before = now
    await node.page().waitForTimeout(SETTLED_MS)
  }
}
