import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { bringJars } from '../maven-jars.ts'

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url))
const HERE = fileURLToPath(new URL('.', import.meta.url))

/** A running Stanford CoreNLP with its models loaded. */
export interface RunningCoreNlp {
  /** Annotates a text up to coreference and quotations, and gives how many of these have a speaker. */
  annotate(text: string): Promise<number>
  stop(): Promise<void>
}

/**
 * Starts CoreNLP (Annotate.java) in a Java of its own. Needs a JDK 17 or later and Maven, which brings half a gigabyte
 * once. Throws an Error with Java's own words where it does not start or ends early.
 */
export const startCoreNlp = async (threads: number): Promise<RunningCoreNlp> => {
  const jars = bringJars(join(HERE, 'pom.xml'), join(REPOSITORY, '.corenlp'))
  const java = spawn('java', ['-Xmx4g', '-cp', join(jars, '*'), join(HERE, 'Annotate.java'), String(threads)])
  let complaints = ''
  java.stderr.setEncoding('utf8').on('data', (words: string) => {
    complaints += words
  })
  const ended = once(java, 'close')
  // A Java that is not there fails here, and with its own words in `answer`.
  ended.catch(({ message }: Error) => {
    complaints += message
  })
  const answers = createInterface({ input: java.stdout })[Symbol.asyncIterator]()
  const answer = async (): Promise<string> => {
    const { done, value } = await answers.next()
    if (done === true) throw new Error(`CoreNLP ended: ${complaints.trim()}`)
    return value
  }
  await answer()
  return {
    annotate: async (text) => {
      java.stdin.write(`${Buffer.from(text).toString('base64')}\n`)
      return Number(await answer())
    },
    stop: async () => {
      java.stdin.end()
      await ended
    },
  }
}
