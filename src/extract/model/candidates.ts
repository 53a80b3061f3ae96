import type { CuePlace, Network } from './network.ts'
import type { Window } from './windows.ts'
import { windowsOver } from './windows.ts'
import type { Pieces } from './word-pieces.ts'

/** A possible cue, pieces [start, end), with what the network says of it and of the pieces around it. */
export interface Candidate {
  start: number
  end: number
  /** How sure it is that the cue is one and attributes something. */
  score: number
  /** Probabilities of speech, belief, intent. */
  modes: number[]
  /** Piece of `source[0]` and `content[0]`: probabilities of both roles for the pieces from there on. */
  from: number
  source: number[]
  content: number[]
  /** Logits, the same pieces x `classes`: each kind of stance, that it is denied, that the piece says what is asked. */
  stances: Float32Array
  classes: number
}

/** Runs of pieces that may be cues: [start, end, probability of the likeliest piece]. `cues` holds three values a piece. */
export const cueRuns = (cues: Float32Array, least: number): [start: number, end: number, chance: number][] => {
  const runs: [number, number, number][] = []
  let open = false
  for (let at = 0; at * 3 < cues.length; at++) {
    const [outside = 1, begins = 0, goesOn = 0] = cues.subarray(at * 3, at * 3 + 3)
    const chance = 1 - outside
    const last = runs.at(-1)
    if (chance < least) open = false
    else if (open && last !== undefined && !(begins > goesOn && begins >= 0.5)) {
      last[1] = at + 1
      last[2] = Math.max(last[2], chance)
    } else {
      runs.push([at, at + 1, chance])
      open = true
    }
  }
  return runs
}

const readWindow = async (network: Network, pieces: Pieces, window: Window, least: number): Promise<Candidate[]> => {
  const { wordPieces, description } = network
  const { candidate, left, slice } = description
  const ids = [wordPieces.first, ...pieces.ids.slice(window.start, window.end), wordPieces.last]
  const { cues, shared } = await network.encode(ids)
  // Places count the leading special piece; the special ones at both ends are no cues.
  // The branch can only lower a cue's chance: what lies below a limit is not worth its time.
  const owned = cueRuns(cues.subarray(3, cues.length - 3), candidate).filter(([start, , chance]) => {
    const piece = window.start + start
    return chance >= least && piece >= window.ownsFrom && piece < window.ownsTo
  })
  if (owned.length === 0) return []
  const places = owned.map(([start, end]): CuePlace => [start + 1, end + 1])
  const { roles, modes, stances } = await network.readRoles(shared, places)
  const classes = stances.length / (owned.length * slice)
  return owned.map(([start, end, chance], row) => {
    const [speech = 0, belief = 0, intent = 0, none = 0] = modes.subarray(row * 4, row * 4 + 4)
    const piece = window.start + start
    const from = Math.max(window.start, piece - left)
    const to = Math.min(window.end, piece - left + slice)
    const offset = row * slice + from - (piece - left)
    const rows = Array.from({ length: to - from }, (_, at) => offset + at)
    return {
      start: piece,
      end: window.start + end,
      score: chance * (1 - none),
      modes: [speech, belief, intent],
      from,
      source: rows.map((at) => roles[at * 3 + 1] ?? 0),
      content: rows.map((at) => roles[at * 3 + 2] ?? 0),
      stances: stances.subarray(offset * classes, (offset + to - from) * classes),
      classes,
    }
  })
}

/**
 * All candidates of a text in text order whose cue has at least the chance `least`, window by window: no window's result
 * depends on another's.
 */
export const readCandidates = async (
  network: Network,
  pieces: Pieces,
  least = network.description.limits.attribution,
): Promise<Candidate[]> => {
  const found: Candidate[] = []
  if (pieces.ids.length === 0) return found
  for (const window of windowsOver(pieces.ids.length, network.description)) {
    found.push(...(await readWindow(network, pieces, window, least)))
  }
  return found
}
