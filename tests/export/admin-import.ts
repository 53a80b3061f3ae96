import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { provideJars } from '../../tools/neo4j/jars.ts'

/** `neo4j-admin database import full` of a folder with its arguments file into a Neo4j that has not been started. */
export const adminImport = async (home: string, folder: string): Promise<void> => {
  const args = ['database', 'import', 'full', 'neo4j', '@neo4j-admin.args']
  const tool = spawn('java', ['-Xmx1g', '-cp', join(provideJars(), '*'), 'org.neo4j.cli.AdminTool', ...args], {
    cwd: folder,
    env: { ...process.env, NEO4J_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [tool.stdout, tool.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const code = await new Promise((resolve, reject) => {
    tool.on('error', reject)
    tool.on('close', resolve)
  })
  if (code !== 0) throw new Error(`neo4j-admin ended with ${code}:\n${output}`)
}
