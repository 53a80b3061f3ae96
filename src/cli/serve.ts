import { once } from 'node:events'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { DemarcheError, describeError } from '../domain/errors.ts'
import type { GraphStore } from '../store/port.ts'
import { describeCommand } from './describe-command.ts'
import { pipelineOptionsOf } from './global-options.ts'
import { note, writeLine } from './output.ts'
import type { Services } from './services.ts'
import { withStoreToChange } from './with-store.ts'

const MAX_PORT = 65_535

const readPort = (value: string): number => {
  const port = Number(value)
  if (value.trim() === '' || !Number.isInteger(port) || port < 0 || port > MAX_PORT)
    throw new InvalidArgumentError(`a port is a number from 0 to ${MAX_PORT}`)
  return port
}

/** Waits for Ctrl-C or SIGTERM once; after that they have their usual effect again. */
const firstSignal = async (): Promise<void> => {
  const waiting = new AbortController()
  await Promise.race(['SIGINT', 'SIGTERM'].map((name) => once(process, name, { signal: waiting.signal })))
  waiting.abort()
}

/**
 * A store that nobody has prepared is made where articles can be posted, and told at once where they cannot. One that
 * cannot answer for another reason may do so later, which /readyz says; the reason is told at once.
 */
const prepare = async (store: GraphStore, writing: boolean): Promise<void> => {
  try {
    await store.check()
  } catch (error) {
    if (!(error instanceof DemarcheError)) return
    if (error.code !== 'STORE_NOT_INITIALISED') return note(describeError(error))
    if (!writing) throw error
    await store.init()
  }
}

export const serveCommand = (services: Services): Command =>
  describeCommand('serve', {
    description:
      'Serve the HTTP API. Writing is off unless DEMARCHE_WRITE_TOKEN holds the bearer token that allows it.',
    examples: [
      ['demarche serve', 'http://127.0.0.1:8080/docs describes the API'],
      ['DEMARCHE_WRITE_TOKEN=... demarche serve --host 0.0.0.0 --port 80', 'for others, with writing on'],
    ],
  })
    .addOption(new Option('--host <address>', 'where to listen').env('DEMARCHE_HOST').default('127.0.0.1'))
    .addOption(
      new Option('--port <number>', '0 takes a free one').env('DEMARCHE_PORT').default(8080).argParser(readPort),
    )
    .action(async ({ host, port }: { host: string; port: number }, command: Command) =>
      withStoreToChange(services, command, async (store) => {
        const { createPipeline } = await import('../ingest/pipeline.ts')
        const pipeline = await createPipeline(pipelineOptionsOf(command))
        const writeToken = process.env.DEMARCHE_WRITE_TOKEN || null
        await prepare(store, writeToken !== null)
        const server = await services.serve({ store, pipeline, host, port, writeToken })
        await writeLine(
          `listening on ${server.url}, ${writeToken === null ? 'read-only' : 'writing with a token'}; its documentation is at ${server.url}/docs/`,
        )
        await firstSignal()
        note('finishing the requests at hand; Ctrl-C again quits at once')
        await server.close()
      }),
    )
