import { readFileSync } from 'node:fs'
import type { Run } from '../domain/contribution.ts'
import type { AttributionReader } from '../domain/extraction.ts'
import { contentHash } from '../domain/ids.ts'
import { VOCABULARY_VERSION } from '../domain/vocabulary.ts'
import { rulesReader } from '../extract/reader/rules-reader.ts'
import { readTopicsFile, REPOSITORY_TOPICS, Topics } from '../resolve/topics.ts'

/** What turns documents into contributions: a reader, the data it resolves with, and the versions of both. */
export interface Pipeline {
  reader: AttributionReader
  topics: Topics
  run: Run
}

export interface PipelineOptions {
  reader: 'rules'
  /** A user's own list of topics, searched beside the repository's. */
  topicsFile?: string
}

const codeVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}

/** Throws READ_NOT_FOUND or DATA_INVALID where the topics file cannot be used. */
export const createPipeline = async ({ topicsFile }: PipelineOptions): Promise<Pipeline> => {
  const lists = [REPOSITORY_TOPICS, ...(topicsFile === undefined ? [] : [readTopicsFile(topicsFile)])]
  return {
    reader: rulesReader,
    topics: new Topics(lists),
    run: {
      codeVersion: codeVersion(),
      vocabularyVersion: VOCABULARY_VERSION,
      dataVersion: contentHash(JSON.stringify(lists)).slice(0, 12),
      reader: rulesReader.name,
    },
  }
}
