import { describe, expect, it } from 'vitest'
import { POSITION_KINDS } from '../../../src/domain/vocabulary.ts'
import { type Candidate, cueRuns } from '../../../src/extract/model/candidates.ts'
import { decode } from '../../../src/extract/model/decode.ts'
import type { Pieces } from '../../../src/extract/model/word-pieces.ts'

const LIMITS = { attribution: 0.5, content: 0.5, source: 0.4, gap: 3, stance: 0.5, asked: 0.5 }
const CLASSES = POSITION_KINDS.length + 2

const TEXT = 'The envoy said “talks , perhaps , go on” .'
const WORDS = [...TEXT.matchAll(/[“”]|[^\s“”]+/g)].map(({ 0: word, index }) => ({
  word,
  start: index,
  end: index + word.length,
}))
const PIECES: Pieces = {
  ids: WORDS.map(() => 0),
  starts: WORDS.map(({ start }) => start),
  ends: WORDS.map(({ end }) => end),
  words: WORDS.map((_, i) => i),
}
const at = (word: string): number => WORDS.findIndex((one) => one.word === word)

/** A candidate with the cue "said" and a letter of the role of each piece: s, c, or . for none. */
const candidate = (roles: string, part: Partial<Candidate> = {}): Candidate => ({
  start: at('said'),
  end: at('said') + 1,
  score: 0.9,
  modes: [0.8, 0.1, 0.1],
  from: 0,
  source: [...roles].map((role) => (role === 's' ? 0.9 : 0)),
  content: [...roles].map((role) => (role === 'c' ? 0.9 : 0)),
  stances: new Float32Array(roles.length * CLASSES).fill(-9),
  classes: CLASSES,
  ...part,
})

const decoded = (pieces: Pieces, candidates: Candidate[], limits = LIMITS) =>
  decode(TEXT, pieces, candidates, { limits, kinds: [...POSITION_KINDS] }, [[0, TEXT.length]])

const found = (...candidates: Candidate[]) =>
  decoded(PIECES, candidates).map(({ source, cue, content, mode, confidence }) => ({
    source: source.map((span) => TEXT.slice(...span)),
    cue: cue.map((span) => TEXT.slice(...span)),
    content: content.map((span) => TEXT.slice(...span)),
    mode,
    confidence,
  }))

describe('probabilities become attributions', () => {
  it('runs of pieces are spans', () => {
    expect(found(candidate('ss..cccccc..'))).toEqual([
      { source: ['The envoy'], cue: ['said'], content: ['talks , perhaps , go on'], mode: 'speech', confidence: 0.9 },
    ])
  })

  it('a short gap does not part a content, a source or a long gap does', () => {
    expect(found(candidate('ss..cc.ccc..'))[0]?.content).toEqual(['talks , perhaps , go on'])
    expect(found(candidate('ss..ccsccc..'))[0]?.content).toEqual(['talks ,', ', go on'])
    expect(found(candidate('ss..c....c..'))[0]?.content).toEqual(['talks', 'on'])
  })

  it('the heaviest source stands', () => {
    expect(found(candidate('ss..ccccc.s.'))[0]?.source).toEqual(['The envoy'])
  })

  it('what is unsure or says nothing is not told', () => {
    expect(found(candidate('ss..cccccc..', { score: 0.49 }))).toEqual([])
    expect(found(candidate('ss..........'))).toEqual([])
    expect(found(candidate('ss...c......'))).toEqual([])
  })

  it('of two with one content the surer stays', () => {
    const other = candidate('.s..cccccc..', { start: 0, end: 1, score: 0.7 })
    expect(found(other, candidate('ss..cccccc..')).map(({ cue }) => cue)).toEqual([['said']])
  })

  it('a word is judged whole', () => {
    const split: Pieces = {
      ...PIECES,
      words: PIECES.words.map((word) => (word === at('perhaps') ? at('perhaps') + 1 : word)),
    }
    const one = candidate('ss..cc.ccc..')
    expect(decoded(split, [one], { ...LIMITS, gap: 1, content: 0.4 })[0]?.content).toHaveLength(1)
  })

  it('the mean over cue and content tells the stance of a sentence', () => {
    const stances = [...'ss..cccccc..'].map((role, piece) => {
      const row = new Float32Array(CLASSES).fill(-9)
      if (role === 'c' || piece === at('said')) {
        row[POSITION_KINDS.indexOf('open-to-dialogue')] = piece === at('said') ? -4 : 3
        row[POSITION_KINDS.indexOf('offers')] = -0.5
        row[POSITION_KINDS.length] = 2
      } else row[POSITION_KINDS.indexOf('demands')] = 9
      return row
    })
    const [attribution] = decoded(PIECES, [
      candidate('ss..cccccc..', { stances: Float32Array.from(stances.flatMap((row) => [...row])) }),
    ])
    // The mean of -4 and six times 3 is 2, whose chance is 1 / (1 + e^-2).
    expect(attribution?.told).toEqual([
      { sentence: [0, TEXT.length], kind: 'open-to-dialogue', negated: true, chance: 0.881, reached: true },
      { sentence: [0, TEXT.length], kind: 'offers', negated: true, chance: 0.378, reached: false },
    ])
  })

  it('pieces that say what is asked are spans', () => {
    const stances = [...'ss..cccccc..'].map((_, piece) => {
      const row = new Float32Array(CLASSES).fill(-9)
      row[CLASSES - 1] = piece === at('go') || piece === at('on') ? 1 : -1
      return row
    })
    const [attribution] = decoded(PIECES, [
      candidate('ss..cccccc..', { stances: Float32Array.from(stances.flatMap((row) => [...row])) }),
    ])
    expect(attribution?.asked?.map((span) => TEXT.slice(...span))).toEqual(['go on'])
  })

  it('the likeliest mode is told', () => {
    expect(found(candidate('ss..cccccc..', { modes: [0.2, 0.3, 0.5] }))[0]?.mode).toBe('intent')
  })
})

describe('runs of cue pieces', () => {
  const flat = (...pieces: [number, number, number][]): Float32Array => Float32Array.from(pieces.flat())

  it('go on over pieces that go on, and part where a cue begins', () => {
    const none: [number, number, number] = [1, 0, 0]
    const begins: [number, number, number] = [0.25, 0.75, 0]
    const goesOn: [number, number, number] = [0.5, 0, 0.5]
    expect(cueRuns(flat(none, begins, goesOn, begins, none, goesOn), 0.4)).toEqual([
      [1, 3, 0.75],
      [3, 4, 0.75],
      [5, 6, 0.5],
    ])
  })
})
