import { ADDRESS_VARIABLE, obtainNeo4j } from './obtain.ts'

const main = async (): Promise<void> => {
  const neo4j = await obtainNeo4j(process.env[ADDRESS_VARIABLE], 'use')
  console.log(neo4j.bolt)
  if (neo4j.browser !== null) console.log(neo4j.browser)
  const untilAsked = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  const stayAwake = setInterval(() => {}, 60_000)
  await untilAsked
  clearInterval(stayAwake)
  await neo4j.stop()
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
