import { convert } from '@asciidoctor/core'
import { unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { ask } from '../../src/explorer/browser-pack/ask.ts'
import { browserPack } from '../../src/explorer/browser-pack/pack.ts'
import { readQuestions } from '../../src/explorer/browser-pack/questions.ts'
import { toursOver } from '../../src/explorer/browser-pack/tours.ts'

const URL_OF_PACK = 'https://news.example.org/pack'
const files = new Map(browserPack(URL_OF_PACK).map(({ path, content }) => [path, content]))
const textOf = (path: string): string => String(files.get(path))
const questions = readQuestions()
const tours = toursOver(questions)

describe('questions', () => {
  it('are at least twenty-five, each with a title of its own', () => {
    expect(questions.length).toBeGreaterThanOrEqual(25)
    expect(new Set(questions.map(({ title }) => title)).size).toBe(questions.length)
  })

  it.each(questions)('$name: each parameter stands in one place, where it is changed', ({ given, statement }) => {
    const used = [...statement.matchAll(/\$(\w+)/g)].map(([, name]) => name)
    expect(used.sort()).toEqual(given.map(({ name }) => name).sort())
  })

  it.each(questions)(
    '$name as a saved script: the first line is the title, and nothing is left to fill in',
    (question) => {
      const script = textOf(`questions/${question.name}.cypher`)
      expect(script.split('\n')[0]).toBe(`// ${question.title}`)
      expect(script).not.toContain('$')
    },
  )

  it('take values with quotation marks as they are', () => {
    const question = {
      name: 'x',
      title: 'X?',
      remark: null,
      given: [{ name: 'a', example: 'A' }],
      statement: 'RETURN $a',
    }
    expect(ask(question, { a: "Côte d'Ivoire \\ x" })).toBe("RETURN 'Côte d\\'Ivoire \\\\ x'")
    expect(() => ask(question, { b: 'B' })).toThrow('x takes no b')
  })
})

describe('favorites.zip', () => {
  it('holds every question once, in a folder for its theme, and the same bytes each time', () => {
    const entries = unzipSync(files.get('favorites.zip') as Uint8Array)
    const scripts = Object.entries(entries).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const)
    expect(scripts.map(([path]) => path.split('/').at(-1)).sort()).toEqual(
      questions.map(({ name }) => `${name}.cypher`),
    )
    for (const [path, script] of scripts) {
      expect(path).toMatch(/^demarche – [A-Z][a-z ]+\/[a-z-]+\.cypher$/)
      expect(script).toBe(textOf(`questions/${path.split('/').at(-1)}`))
    }
    expect(browserPack(URL_OF_PACK).find(({ path }) => path === 'favorites.zip')?.content).toEqual(
      files.get('favorites.zip'),
    )
  })
})

describe.each(tours)('tour $name', (tour) => {
  const asked = tour.slides.flatMap(({ asks }) => asks.map(({ statement }) => statement))

  it('as HTML: a slide a step, with the style first and the other tours last', () => {
    const { document } = parseHTML(`<html><body>${textOf(`guides/${tour.name}.html`)}</body></html>`)
    const slides = [...document.querySelectorAll('article.guide > carousel > slide')]
    expect(slides.map((slide) => slide.querySelector('h3')?.textContent)).toEqual([
      tour.title,
      ...tour.slides.map(({ heading }) => heading),
      'Further tours',
    ])
    const blocks = [...document.querySelectorAll('pre.runnable')].map(({ textContent }) => textContent)
    expect(blocks).toEqual([`:style ${URL_OF_PACK}/style.grass`, ...asked])
    const links = [...document.querySelectorAll('[play-topic]')].map((link) => link.getAttribute('play-topic'))
    expect(links).toEqual(
      tours.filter(({ name }) => name !== tour.name).map(({ name }) => `${URL_OF_PACK}/guides/${name}.html`),
    )
  })

  it('as AsciiDoc: the same steps and questions, as Asciidoctor reads them', async () => {
    const html = await convert(textOf(`guides/${tour.name}.adoc`), { attributes: { showtitle: '' } })
    const { document } = parseHTML(`<html><body>${html}</body></html>`)
    const textsOf = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.replaceAll('’', "'"))
    expect(textsOf('h1')).toEqual([tour.title])
    expect(textsOf('.sect1 > h2')).toEqual(tour.slides.map(({ heading }) => heading))
    expect(textsOf('.paragraph > p')).toEqual(tour.slides.flatMap(({ text }) => text))
    expect(textsOf('pre code[data-lang=cypher]')).toEqual(asked)
    expect(textsOf('.listingblock > .title')).toEqual(tour.slides.flatMap(({ asks }) => asks.map(({ title }) => title)))
  })
})

it('puts nothing of its address into a page as markup', () => {
  const odd = browserPack('http://x/"><script>alert(1)</script>&')
  for (const { path, content } of odd) if (path.endsWith('.html')) expect(content).not.toContain('<script>')
})

it('index.html leads to files that are there, and names each question and tour', () => {
  const { document } = parseHTML(textOf('index.html'))
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  for (const link of links) expect([...files.keys()]).toContain(link)
  for (const { title } of questions) expect(document.body.textContent).toContain(title)
  for (const { name } of tours) expect(document.body.textContent).toContain(`:play ${URL_OF_PACK}/guides/${name}.html`)
})
