import packageJson from '../package.json' with { type: 'json' }
import { run } from './cli/run.ts'
import type { RunningServer, ServeSettings } from './cli/services.ts'
import { DemarcheError, describeError } from './domain/errors.ts'
import type { StoreOptions } from './store/open.ts'

const storeOptions = (): StoreOptions => {
  const { DEMARCHE_NEO4J_USER, DEMARCHE_NEO4J_PASSWORD, DEMARCHE_NEO4J_DATABASE } = process.env
  return { user: DEMARCHE_NEO4J_USER, password: DEMARCHE_NEO4J_PASSWORD, database: DEMARCHE_NEO4J_DATABASE }
}

/** An expected failure says in one line what to do; of anything else the place in the code is wanted. */
const faultLine = (error: unknown): string => {
  if (error instanceof DemarcheError) return describeError(error)
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const serve = async ({ store, pipeline, host, port, writeToken }: ServeSettings): Promise<RunningServer> => {
  const [{ browserPack }, { createApp }, { startServer }, { documentOfText }, { extractArticle }] = await Promise.all([
    import('./explorer/browser-pack/pack.ts'),
    import('./http/app.ts'),
    import('./http/server.ts'),
    import('./ingest/document-of-text.ts'),
    import('./ingest/extract-article.ts'),
  ])
  const app = createApp({
    store,
    extract: async ({ text, ...stated }) => extractArticle(documentOfText(text, stated), pipeline),
    version: packageJson.version,
    writeToken,
    browserPack,
    report: (error) => process.stderr.write(`${faultLine(error)}\n`),
  })
  return startServer(app, { host, port })
}

await run(process.argv.slice(2), {
  openStore: async (address, tellAway) =>
    (await import('./store/open.ts')).openStore(address, { ...storeOptions(), tellAway }),
  verifyNeo4j: async (address, shown) => (await import('./store/open.ts')).verifyNeo4j(address, storeOptions(), shown),
  findSources: async (path) => (await import('./read/find-sources.ts')).findSources(path),
  readSource: async (path, relativePath) => (await import('./read/read-source.ts')).readSource(path, relativePath),
  cypherScript: async (source) => (await import('./store/neo4j/script.ts')).cypherScript(source),
  browserPack: async (url) => (await import('./explorer/browser-pack/pack.ts')).browserPack(url),
  emptyListScript: async (lists) => (await import('./store/neo4j/empty-lists.ts')).emptyListScript(lists),
  serve,
})
