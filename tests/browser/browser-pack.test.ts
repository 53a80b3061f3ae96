import neo4j, { type Driver } from 'neo4j-driver'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, savedScript } from '../../src/explorer/browser-pack/ask.ts'
import { browserPack } from '../../src/explorer/browser-pack/pack.ts'
import { readQuestions } from '../../src/explorer/browser-pack/questions.ts'
import { themesOf } from '../../src/explorer/browser-pack/themes.ts'
import { toursOver } from '../../src/explorer/browser-pack/tours.ts'
import { createApp } from '../../src/http/app.ts'
import { type RunningServer, startServer } from '../../src/http/server.ts'
import { startChromium } from './chromium.ts'
import { drawnBy } from './drawn.ts'
import { type Neo4jBrowser, openNeo4jBrowser } from './neo4j-browser.ts'
import { type SeededNeo4j, seedNeo4j } from './seeded-neo4j.ts'

const SURE_CHARACTERS = 16
const POLARITY_COLORS = { Negative: '#D55E00', Positive: '#0072B2' }

const questions = readQuestions()
const tours = toursOver(questions)

let seeded: SeededNeo4j
let driver: Driver
beforeAll(async () => {
  seeded = await seedNeo4j()
  driver = neo4j.driver(seeded.claimed.bolt)
  await driver.executeQuery('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()', {}, { database: 'neo4j' })
})
afterAll(async () => {
  await driver?.close()
  await seeded?.release()
})

/** A question as it is saved in the Browser. */
const scriptOf = (name: string): string => {
  const question = questions.find((candidate) => candidate.name === name)
  if (question === undefined) throw new Error(`there is no question ${name}`)
  return savedScript(question)
}

describe('on the seed graph', () => {
  it('every question has an answer, and at least twenty-five draw a graph of no more nodes than can be read', async () => {
    const graphs: number[] = []
    for (const question of questions) {
      const { rows, nodes } = await drawnBy(driver, ask(question))
      expect(rows, question.name).toBeGreaterThan(0)
      if (nodes.size > 0) graphs.push(nodes.size)
    }
    expect(graphs.length).toBeGreaterThanOrEqual(25)
    expect(Math.max(...graphs)).toBeLessThanOrEqual(150)
  })

  it.each(tours)('no question of the tour $name answers empty', async ({ slides }) => {
    for (const { statement, title } of slides.flatMap(({ asks }) => asks))
      expect((await drawnBy(driver, statement)).rows, title).toBeGreaterThan(0)
  })

  it('each position carries its polarity as a label, by which it is coloured', async () => {
    const { records } = await driver.executeQuery(
      'MATCH (p:Position) RETURN DISTINCT p.polarity AS polarity, [l IN labels(p) WHERE l <> "Position"] AS others ORDER BY polarity',
      {},
      { database: 'neo4j' },
    )
    expect(records.map((record) => [Number(record.get('polarity')), record.get('others')])).toEqual([
      [-1, ['Negative']],
      [0, ['Neutral']],
      [1, ['Positive']],
    ])
  })
})

describe('in the real Neo4j Browser', () => {
  let server: RunningServer
  let chromium: Browser
  let browser: Neo4jBrowser
  let packUrl: string
  beforeAll(async () => {
    const { store } = seeded
    const extract = () => Promise.reject(new Error('is not used here'))
    server = await startServer(createApp({ store, extract, version: '1.2.3', writeToken: null, browserPack }), {
      host: '127.0.0.1',
      port: 0,
    })
    // localhost is a host that the Browser fetches from unless it is configured otherwise.
    packUrl = `${server.url.replace('127.0.0.1', 'localhost')}/browser-pack`
    chromium = await startChromium()
    browser = await openNeo4jBrowser(chromium, seeded.claimed.browser)
  })
  afterAll(async () => {
    await chromium?.close()
    await server?.close()
  })

  /** Asks in the Browser and by the driver: both must come to the same names, and positions be coloured by their polarity. */
  const drawsWhatIsAsked = async (script: string): Promise<string[]> => {
    const { nodes } = await drawnBy(driver, script)
    await browser.run(script)
    const captions = await browser.captions(nodes.size)
    expect(captions).toHaveLength(nodes.size)
    // Only a caption's beginning is sure: the Browser leaves out words in the last line of what does not fit.
    const beginning = (text: string) => text.replace(/[\s…]+/g, '').slice(0, SURE_CHARACTERS)
    const names = [...nodes.values()].map(({ name }) => beginning(name))
    expect(captions.map(beginning).sort()).toEqual(names.sort())
    const fills = await browser.fills()
    for (const [label, color] of Object.entries(POLARITY_COLORS)) {
      const labelled = [...nodes.values()].filter(({ labels }) => labels.includes(label)).length
      expect(fills[color] ?? 0, label).toBe(labelled)
    }
    return captions
  }

  it('takes the style from the served pack', async () => {
    await browser.run(`:style ${packUrl}/style.grass`)
    await browser.page.getByText('node.Negative').waitFor()
    expect(await browser.page.locator('[data-testid="frameContents"]').textContent()).toContain('color: #D55E00')
  })

  it('draws a demand with its answers, red where they reject', async () => {
    const captions = await drawsWhatIsAsked(scriptOf('what-does-a-side-demand-and-who-answered-how'))
    expect(captions).toEqual(expect.arrayContaining(['Russia', 'NATO', 'United States', 'Jens Stoltenberg']))
    expect(captions).toContain('non-negotiable: NATO enlargement')
    await browser.screenshot('demand')
  })

  it('draws who is for and who against', async () => {
    const captions = await drawsWhatIsAsked(scriptOf('who-opposes-whom-on-a-topic'))
    expect(captions).toEqual(expect.arrayContaining(['Ethiopia', 'Egypt', 'dams and reservoirs']))
    await browser.screenshot('for-and-against')
  })

  it('draws how a position moved', async () => {
    const captions = await drawsWhatIsAsked(scriptOf('how-did-a-position-move'))
    expect(captions).toEqual(
      expect.arrayContaining([
        'Russia',
        'security guarantees',
        'appeals: security guarantees',
        'denies: security guarantees',
        'threatens: security guarantees',
      ]),
    )
    await browser.screenshot('moved')
  })

  it('plays a tour to its end, and runs a question of it', async () => {
    const [tour] = tours
    await browser.run(`:play ${packUrl}/guides/${tour?.name}.html`)
    const { page } = browser
    const slide = page.locator('[data-testid="carousel"]')
    await slide.getByRole('heading', { name: tour?.title ?? '' }).waitFor()
    await browser.screenshot('tour')
    for (const { heading, asks } of tour?.slides ?? []) {
      await page.locator('[data-testid="nextSlide"]').click()
      await slide.getByRole('heading', { name: heading, exact: true }).waitFor()
      expect(await slide.locator('pre.runnable').count()).toBe(asks.length)
    }
    await page.locator('[data-testid="nextSlide"]').click()
    await slide.getByRole('heading', { name: 'Further tours' }).waitFor()

    await browser.run(`:play ${packUrl}/guides/${tour?.name}.html`)
    await page.locator('[data-testid="nextSlide"]').click()
    const statement = tour?.slides[0]?.asks[0]?.statement ?? ''
    await slide.locator('pre.runnable').first().click()
    await browser.runEditor()
    const { nodes } = await drawnBy(driver, statement)
    expect(await browser.captions(nodes.size)).toHaveLength(nodes.size)
  })

  it('keeps all questions as saved scripts when favorites.zip is dropped onto it', async () => {
    const { page } = browser
    const response = await fetch(`${packUrl}/favorites.zip`)
    const base64 = Buffer.from(await response.arrayBuffer()).toString('base64')
    // As text, since it runs in the page, whose types this project does not know.
    const dropped = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob('${base64}'), (character) => character.charCodeAt(0))
      transfer.items.add(new File([bytes], 'favorites.zip', { type: 'application/zip' }))
      return transfer
    })()`)
    await page.locator('.filedrop').dispatchEvent('drop', { dataTransfer: dropped })
    await page.locator('[data-testid="navigationFavorites"]').click()
    for (const { title, questions: asked } of themesOf(questions)) {
      await page.locator(`[data-testid="expandFolder-demarche – ${title}"]`).click()
      await page.getByText(asked[0]?.title ?? '', { exact: true }).waitFor()
    }
  })
})
