import type { Attribution } from '../../domain/extraction.ts'
import type { Span } from '../../domain/span.ts'
import type { Mode } from '../../domain/vocabulary.ts'
import type { Candidate } from './candidates.ts'
import type { Description, Limits } from './description.ts'
import { type Run, spanOf, wordRuns } from './piece-runs.ts'
import { overEdge } from './slice-edges.ts'
import { readAsked, readTold } from './told.ts'
import type { Pieces } from './word-pieces.ts'

type Role = 'source' | 'content'

/** In the order of the network's classes. */
const MODES: readonly Mode[] = ['speech', 'belief', 'intent']

const meanOver = (values: readonly number[], start: number, end: number): number => {
  let sum = 0
  for (let at = start; at < end; at++) sum += values[at] ?? 0
  return sum / (end - start)
}

/** A role for each piece around a candidate that has one: words are judged whole, by the mean of their pieces. */
const rolesOf = (candidate: Candidate, pieces: Pieces, limits: Limits): Map<number, Role> => {
  const roles = new Map<number, Role>()
  for (const [start, end] of wordRuns(pieces, candidate.from, candidate.source.length)) {
    const source = meanOver(candidate.source, start - candidate.from, end - candidate.from)
    const content = meanOver(candidate.content, start - candidate.from, end - candidate.from)
    const role: Role | null =
      content >= limits.content && content >= source
        ? 'content'
        : source >= limits.source && source > content
          ? 'source'
          : null
    for (let piece = start; role !== null && piece < end; piece++) roles.set(piece, role)
  }
  return roles
}

/** Runs of pieces with a role; up to `gap` free pieces outside the cue do not part them. */
const runsOf = <R>(roles: ReadonlyMap<number, R>, role: R, gap: number, cue: Run): Run[] => {
  const runs: Run[] = []
  for (const [piece, own] of roles) {
    if (own !== role) continue
    const last = runs.at(-1)
    let joined = last !== undefined && piece - last[1] <= gap
    for (let at = last?.[1] ?? piece; joined && at < piece; at++) {
      if (roles.has(at) || (at >= cue[0] && at < cue[1])) joined = false
    }
    if (joined && last !== undefined) last[1] = piece + 1
    else runs.push([piece, piece + 1])
  }
  return runs
}

/** Of several runs the one with the surest piece: a sum would favour long phrases over "she". */
const sourceRun = (runs: readonly Run[], candidate: Candidate): Run[] => {
  const weight = ([start, end]: Run): number =>
    Math.max(...candidate.source.slice(start - candidate.from, end - candidate.from))
  const [best] = runs.toSorted((a, b) => weight(b) - weight(a))
  return best === undefined ? [] : [best]
}

const attributionOf = (
  text: string,
  pieces: Pieces,
  candidate: Candidate,
  { limits, kinds }: Pick<Description, 'limits' | 'kinds'>,
  sentences: readonly Span[],
  cues: readonly number[],
): Attribution | null => {
  const cue: Run = [candidate.start, candidate.end]
  const roles = rolesOf(candidate, pieces, limits)
  const spans = (runs: readonly Run[]): Span[] => runs.map((run) => spanOf(pieces, run))
  const told = runsOf(roles, 'content', limits.gap, cue).filter((run) =>
    /[\p{L}\p{N}]/u.test(text.slice(...spanOf(pieces, run))),
  )
  const longest = Math.max(0, ...told.map(([start, end]) => end - start))
  const content = told
    .filter(([start, end]) => end - start >= 2 || longest < 4)
    .map((run) => overEdge(text, run, candidate, pieces, sentences, cues))
  if (content.length === 0) return null
  const best = candidate.modes.indexOf(Math.max(...candidate.modes))
  return {
    source: spans(sourceRun(runsOf(roles, 'source', 1, cue), candidate)),
    cue: spans([cue]),
    content: spans(content),
    mode: MODES[best] ?? 'speech',
    rule: 'model',
    confidence: Math.round(candidate.score * 1000) / 1000,
    told: readTold(candidate, pieces, [cue, ...content], { limits, kinds }, sentences),
    asked: spans(runsOf(readAsked(candidate, pieces, limits), 'asked', limits.gap, [0, 0])),
  }
}

/** The attributions among candidates, in text order of their cues. Of two with the same content the surer stays. */
export const decode = (
  text: string,
  pieces: Pieces,
  candidates: readonly Candidate[],
  description: Pick<Description, 'limits' | 'kinds'>,
  sentences: readonly Span[],
): Attribution[] => {
  const byContent = new Map<string, { attribution: Attribution; start: number }>()
  const surest = candidates
    .filter(({ score }) => score >= description.limits.attribution)
    .toSorted((a, b) => b.score - a.score || a.start - b.start)
  const cues = surest.map(({ start }) => start)
  for (const candidate of surest) {
    const attribution = attributionOf(text, pieces, candidate, description, sentences, cues)
    if (attribution === null) continue
    const key = attribution.content.join(' ')
    if (!byContent.has(key)) byContent.set(key, { attribution, start: candidate.start })
  }
  return [...byContent.values()].toSorted((a, b) => a.start - b.start).map(({ attribution }) => attribution)
}
