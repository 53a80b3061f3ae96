import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractArticle } from '../src/ingest/extract-article.ts'
import { createPipeline } from '../src/ingest/pipeline.ts'
import { countWords, readArticles } from './articles.ts'
import { inTurns, median } from './in-turns.ts'
import type { Ratio } from './ratio.ts'

const POM = fileURLToPath(new URL('corenlp/pom.xml', import.meta.url))
const JARS = fileURLToPath(new URL('../.corenlp/jars', import.meta.url))
const ANNOTATORS = 'tokenize,pos,lemma,ner,depparse,coref,quote'
const HEAP = '-Xmx4g'
const ROUNDS = 3
const LARGEST_OUTPUT_BYTES = 64e6

const runs = (command: string, argument: string): boolean => spawnSync(command, [argument]).status === 0

/** Brings CoreNLP's jars by Maven where they are not there yet. Throws where Java or Maven is missing. */
const provideJars = (): void => {
  if (!runs('java', '-version')) throw new Error('CoreNLP needs Java, which is not here')
  if (existsSync(JARS)) return
  if (!runs('mvn', '-v')) throw new Error('CoreNLP’s jars are brought by Maven, which is not here')
  const partial = `${JARS}.partial`
  rmSync(partial, { recursive: true, force: true })
  const { status, stdout } = spawnSync(
    'mvn',
    ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`, '-DincludeScope=runtime'],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`Maven could not bring CoreNLP’s jars: ${stdout}`)
  renameSync(partial, JARS)
}

/** Seconds that CoreNLP itself says its annotators took over the texts, models loaded. */
const secondsOfCoreNlp = (texts: readonly string[]): number => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-corenlp-'))
  try {
    const files = texts.map((text, i) => {
      const file = join(folder, `${i}.txt`)
      writeFileSync(file, text)
      return file
    })
    writeFileSync(join(folder, 'files'), files.join('\n'))
    const { status, stdout, stderr } = spawnSync(
      'java',
      [
        ...[HEAP, '-cp', join(JARS, '*'), 'edu.stanford.nlp.pipeline.StanfordCoreNLP', '-annotators', ANNOTATORS],
        ...['-filelist', join(folder, 'files'), '-outputFormat', 'json', '-outputDirectory', join(folder, 'out')],
      ],
      { encoding: 'utf8', maxBuffer: LARGEST_OUTPUT_BYTES },
    )
    const seconds = /^TOTAL: ([\d.]+) sec/m.exec(stdout + stderr)?.[1]
    if (status !== 0 || seconds === undefined) throw new Error(`CoreNLP failed: ${stderr.slice(-2000)}`)
    return Number(seconds)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `extractArticle` beside CoreNLP with coreference and quotes on the same texts. */
export async function measure(): Promise<readonly Ratio[]> {
  provideJars()
  const articles = await readArticles()
  const words = articles.reduce((sum, { text }) => sum + countWords(text), 0)
  const pipeline = await createPipeline({ reader: 'model' })
  const rounds = await inTurns(articles, [(document) => extractArticle({ ...document }, pipeline)], ROUNDS)
  const own = words / (median(rounds.map(([ms = 0]) => ms)) / 1000)
  const theirs = words / secondsOfCoreNlp(articles.map(({ text }) => text))
  const detail = `${Math.round(own)} words/s, CoreNLP ${Math.round(theirs)} (${ANNOTATORS})`
  return [{ name: 'extractArticle / CoreNLP', value: own / theirs, goal: '', detail }]
}
