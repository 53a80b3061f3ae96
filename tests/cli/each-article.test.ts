import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ArticleRunResult, eachArticle } from '../../src/cli/each-article.ts'
import type { Services } from '../../src/cli/services.ts'
import type { Contribution } from '../../src/domain/contribution.ts'
import { DemarcheError } from '../../src/domain/errors.ts'
import { readText } from '../../src/read/read-text.ts'
import { WIRE } from './articles.ts'

const unused = async (): Promise<never> => {
  throw new Error('is not used here')
}

/** Three files, of which the second is read or handed on with a failure. */
const run = async (fail: { reading?: Error; handingOn?: Error }): Promise<ArticleRunResult & { done: string[] }> => {
  const done: string[] = []
  const services: Services = {
    openStore: unused,
    verifyNeo4j: unused,
    cypherScript: unused,
    emptyListScript: unused,
    browserPack: unused,
    serve: unused,
    findSources: async (path) => ({ sources: [{ path, relativePath: path }], refusals: [] }),
    readSource: async (path, relativePath) => {
      if (path === 'b.txt' && fail.reading) throw fail.reading
      return readText(path, new TextEncoder().encode(WIRE), 'text', relativePath)
    },
  }
  const onArticle = async (_: Contribution, path: string): Promise<void> => {
    if (path === 'b.txt' && fail.handingOn) throw fail.handingOn
    done.push(path)
  }
  const result = await eachArticle(['a.txt', 'b.txt', 'c.txt'], {
    services,
    pipeline: { reader: 'rules' },
    workers: 1,
    onArticle,
  })
  return { ...result, done }
}

let printed = ''
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += text
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

const damaged = new RangeError('Maximum call stack size exceeded')
const faulty = new DemarcheError('DATA_INVALID', 'the contribution lists no actor x', { file: 'b.txt' })

describe('one odd article among others', () => {
  it.each([
    ['an unforeseen failure of reading', { reading: damaged }, 1, /^UNEXPECTED b\.txt: Maximum call stack .*\n$/],
    ['an unforeseen failure of what follows', { handingOn: damaged }, 1, /^UNEXPECTED b\.txt: Maximum call .*\n$/],
    ['a contribution that is refused', { handingOn: faulty }, 3, /^DATA_INVALID b\.txt: .*\n$/],
  ])('%s is its own, said in one line, and the rest goes on', async (_, fail, exitCode, line) => {
    expect(await run(fail)).toEqual({ done: ['a.txt', 'c.txt'], refused: 1, exitCode })
    expect(printed).toMatch(line)
  })

  it('does not hide a failure of the store, which ends the run', async () => {
    const gone = new DemarcheError('STORE_UNREACHABLE', 'the server does not answer')
    await expect(run({ handingOn: gone })).rejects.toBe(gone)
    expect(printed).toBe('')
  })
})
