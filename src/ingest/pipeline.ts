import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Run } from '../domain/contribution.ts'
import type { AttributionReader } from '../domain/extraction.ts'
import { VOCABULARY_VERSION } from '../domain/vocabulary.ts'
import { createModelReader } from '../extract/model/model-reader.ts'
import { rulesReader } from '../extract/reader/rules-reader.ts'
import { REPOSITORY_TOPICS, readTopicsFile, Topics } from '../resolve/topics.ts'
import { dataVersion } from './data-version.ts'

/** What turns documents into contributions: a reader, the data it resolves with, and the versions of both. */
export interface Pipeline {
  reader: AttributionReader
  topics: Topics
  run: Run
}

export type ReaderName = 'rules' | 'model'

export interface PipelineOptions {
  reader: ReaderName
  /** The trained reader's files, where they are not those of the repository. */
  readerDirectory?: string
  /** A user's own list of topics, searched beside the repository's. */
  topicsFile?: string
  /** Threads of the trained reader's runtime; all cores unless told. */
  threads?: number
}

const codeVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return version
}

const REPOSITORY_READER = fileURLToPath(new URL('../../models/reader', import.meta.url))

/**
 * Throws READ_NOT_FOUND or DATA_INVALID where the topics file cannot be used, READER_UNAVAILABLE where the trained
 * reader is asked for and cannot run.
 */
export const createPipeline = async ({
  reader: name,
  readerDirectory,
  topicsFile,
  threads,
}: PipelineOptions): Promise<Pipeline> => {
  const weights = readerDirectory ?? REPOSITORY_READER
  const reader = name === 'model' ? await createModelReader(weights, { threads }) : rulesReader
  const own = topicsFile === undefined ? [] : readTopicsFile(topicsFile)
  return {
    reader,
    topics: new Topics([REPOSITORY_TOPICS, own]),
    run: {
      codeVersion: codeVersion(),
      vocabularyVersion: VOCABULARY_VERSION,
      // The description names the weights by their hashes.
      dataVersion: dataVersion([own, name === 'model' ? readFileSync(join(weights, 'reader.json'), 'utf8') : null]),
      reader: reader.name,
    },
  }
}
