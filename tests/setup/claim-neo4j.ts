import { connect } from 'node:net'
import neo4j from 'neo4j-driver'
import { inject } from 'vitest'

export interface ClaimedNeo4j {
  bolt: string
  /** The address of its Browser, connected without a password. */
  browser: string
  /** Removes every node, constraint and index, so that the database is as one that demarche has never seen. */
  empty(): Promise<void>
  /** The next test file's turn. */
  release(): Promise<void>
}

/** Where a Neo4j that someone else runs has its Browser unless it is configured otherwise. */
const usualBrowser = (bolt: string): string =>
  `http://${new URL(bolt).hostname}:7474/browser/?dbms=${bolt}&preselectAuthMethod=NO_AUTH`

/**
 * Takes the run's Neo4j, empty, for this test file alone; call it in `beforeAll` and `release` in `afterAll`.
 * Rejects where no Neo4j can be had, with the line to run.
 */
export const claimNeo4j = async (): Promise<ClaimedNeo4j> => {
  const socket = connect(inject('neo4jDeskPort'), '127.0.0.1')
  const answer = await new Promise<string>((resolve, reject) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (part: string) => {
      text += part
      if (text.endsWith('\n')) resolve(text.trim())
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the desk for Neo4j closed before it was our turn')))
  })
  if (answer.startsWith('!')) {
    socket.destroy()
    throw new Error(answer.slice(1))
  }
  const [bolt = '', browser] = answer.split(' ')
  const driver = neo4j.driver(bolt)
  const run = async (statement: string) => (await driver.executeQuery(statement, {}, { database: 'neo4j' })).records
  const empty = async (): Promise<void> => {
    await run('MATCH (n) DETACH DELETE n')
    for (const record of await run('SHOW CONSTRAINTS YIELD name'))
      await run(`DROP CONSTRAINT \`${record.get('name')}\``)
    const kinds = "WHERE type <> 'LOOKUP'"
    for (const record of await run(`SHOW INDEXES YIELD name, type ${kinds}`))
      await run(`DROP INDEX \`${record.get('name')}\``)
  }
  await empty()
  return {
    bolt,
    browser: browser || usualBrowser(bolt),
    empty,
    release: async () => {
      await driver.close()
      socket.destroy()
    },
  }
}
