import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { DemarcheError } from '../../domain/errors.ts'
import { type Description, descriptionSchema } from './description.ts'
import { WordPieces } from './word-pieces.ts'

/** What the branch starts from: states and stance logits of a window, a row a piece. */
export interface Shared {
  states: Tensor
  told: Tensor
}

/** What the encoder says of one window: cue probabilities (length x [none, begins, goes on]), and what the branch starts from. */
export interface Encoded {
  cues: Float32Array
  shared: Shared
}

/** Cues as places in a window [start, end), the leading special piece counted. */
export type CuePlace = [start: number, end: number]

export interface RolesRead {
  /** Probabilities, cues x slice x [none, source, content]. */
  roles: Float32Array
  /** Probabilities, cues x [speech, belief, intent, no attribution]. */
  modes: Float32Array
  /** Logits, cues x slice x [each kind of stance, denied, asked]. */
  stances: Float32Array
}

/** The two graphs of a trained reader. One window a run: quantization would let windows of a batch colour each other. */
export class Network {
  readonly description: Description
  readonly wordPieces: WordPieces
  readonly #runtime: typeof import('onnxruntime-node')
  readonly #encoder: InferenceSession
  readonly #roles: InferenceSession

  constructor(
    description: Description,
    wordPieces: WordPieces,
    runtime: typeof import('onnxruntime-node'),
    encoder: InferenceSession,
    roles: InferenceSession,
  ) {
    this.description = description
    this.wordPieces = wordPieces
    this.#runtime = runtime
    this.#encoder = encoder
    this.#roles = roles
  }

  async encode(ids: readonly number[]): Promise<Encoded> {
    const given = new this.#runtime.Tensor('int32', Int32Array.from(ids), [1, ids.length])
    const { cues, states, told } = await this.#encoder.run({ ids: given })
    if (cues === undefined || states === undefined || told === undefined) throw new Error('the encoder gives no cues')
    return { cues: cues.data as Float32Array, shared: { states, told } }
  }

  async readRoles({ states, told }: Shared, cues: readonly CuePlace[]): Promise<RolesRead> {
    const { left, slice } = this.description
    const length = states.dims[0] ?? 0
    const size = cues.length * slice
    const [places, marks, mask] = [new Int32Array(size), new Float32Array(size), new Int32Array(size)]
    cues.forEach(([start, end], row) => {
      for (let at = 0; at < slice; at++) {
        const place = start - left + at
        const i = row * slice + at
        if (place >= 1 && place < length - 1) {
          places[i] = place
          mask[i] = 1
        }
        if (place >= start && place < end) marks[i] = 1
      }
    })
    const { Tensor } = this.#runtime
    const shape = [cues.length, slice]
    const { roles, modes, stances } = await this.#roles.run({
      states,
      told,
      places: new Tensor('int32', places, shape),
      marks: new Tensor('float32', marks, shape),
      mask: new Tensor('int32', mask, shape),
    })
    if (roles === undefined || modes === undefined || stances === undefined)
      throw new Error('the branch gives no roles')
    return {
      roles: roles.data as Float32Array,
      modes: modes.data as Float32Array,
      stances: stances.data as Float32Array,
    }
  }
}

const unavailable = (message: string, file: string, cause: unknown): DemarcheError =>
  new DemarcheError(
    'READER_UNAVAILABLE',
    `${message}; choose the other reader with --reader rules`,
    { file },
    { cause },
  )

const loadRuntime = async (): Promise<typeof import('onnxruntime-node')> => {
  try {
    return await import('onnxruntime-node')
  } catch (cause) {
    const message =
      'the trained reader needs the package onnxruntime-node, which does not load on this machine (npm ci)'
    throw unavailable(message, 'onnxruntime-node', cause)
  }
}

/**
 * Loads graphs, vocabulary and reader.json from a folder. `threads` changes how quick it is, never what it gives.
 * Throws READER_UNAVAILABLE where a file or the runtime is missing or not what it should be.
 */
export const loadNetwork = async (directory: string, threads: number): Promise<Network> => {
  const inFolder = async <T>(name: string, load: (path: string) => Promise<T>): Promise<T> => {
    const path = join(directory, name)
    try {
      return await load(path)
    } catch (cause) {
      throw unavailable('the trained reader’s files are missing or damaged', path, cause)
    }
  }
  const runtime = await loadRuntime()
  const options: InferenceSession.SessionOptions = {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
    // Two sessions take turns: threads that spin behind one would keep the cores from the other.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  }
  const session = (path: string): Promise<InferenceSession> => runtime.InferenceSession.create(path, options)
  const description = await inFolder('reader.json', async (path) =>
    descriptionSchema.parse(JSON.parse(await readFile(path, 'utf8'))),
  )
  const wordPieces = await inFolder('vocabulary.txt', async (path) => {
    const vocabulary = (await readFile(path, 'utf8')).trimEnd().split('\n')
    return new WordPieces(vocabulary, description.paragraphEnd)
  })
  const encoder = await inFolder('encoder.onnx', session)
  const roles = await inFolder('slices.onnx', session)
  return new Network(description, wordPieces, runtime, encoder, roles)
}
