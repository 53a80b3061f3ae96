import type { Services } from './cli/services.ts'
import { run } from './cli/run.ts'

const services: Services = {
  openStore: async (address) => {
    const { openStore } = await import('./store/open.ts')
    const { DEMARCHE_NEO4J_USER, DEMARCHE_NEO4J_PASSWORD, DEMARCHE_NEO4J_DATABASE } = process.env
    return openStore(address, {
      user: DEMARCHE_NEO4J_USER,
      password: DEMARCHE_NEO4J_PASSWORD,
      database: DEMARCHE_NEO4J_DATABASE,
    })
  },
  findSources: async (path) => (await import('./read/find-sources.ts')).findSources(path),
  readSource: async (path, relativePath) => (await import('./read/read-source.ts')).readSource(path, relativePath),
  serve: async (settings) => (await import('./http/serve.ts')).serve(settings),
}

await run(process.argv.slice(2), services)
