import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../../../package.json' with { type: 'json' }
import { NEO4J_IMAGE } from '../../../tools/neo4j/container-server.ts'

const file = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8')

interface Service {
  image: string
  build?: string
  environment: Record<string, string>
  depends_on?: Record<string, { condition: string }>
  healthcheck?: { test: string[]; retries: number }
  ports?: string[]
  command?: string[]
}
const compose = parse(file('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>
  volumes: object
}
const { neo4j, prepare, demarche } = compose.services as { neo4j: Service; prepare: Service; demarche: Service }

/** Keys that the compose specification gives a service, of those that this file may use. */
const SERVICE_KEYS = [
  'image',
  'build',
  'command',
  'environment',
  'ports',
  'volumes',
  'healthcheck',
  'depends_on',
  'restart',
]

describe('docker-compose.yml', () => {
  it('has three services, with keys of the compose specification alone', () => {
    expect(Object.keys(compose)).toEqual(['name', 'services', 'volumes'])
    expect(Object.keys(compose.services)).toEqual(['neo4j', 'prepare', 'demarche'])
    for (const service of Object.values(compose.services))
      expect(Object.keys(service).filter((key) => !SERVICE_KEYS.includes(key))).toEqual([])
  })

  it('pins the Neo4j that tests run on', () => {
    expect(neo4j.image).toBe(NEO4J_IMAGE)
    const tested = /<artifactId>neo4j-server<\/artifactId>\s*<version>([\d.]+)</.exec(file('tools/neo4j/pom.xml'))?.[1]
    expect(neo4j.image).toBe(`neo4j:${tested}`)
    expect(demarche.image).toBe(`demarche:${packageJson.version}`)
  })

  it('starts each service when the one before is ready', () => {
    expect(neo4j.healthcheck?.test[0]).toBe('CMD')
    expect(prepare.command).toEqual(['neo4j', 'init'])
    expect(prepare.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
    expect(demarche.depends_on).toEqual({ prepare: { condition: 'service_completed_successfully' } })
  })

  it('gives both sides one password and keeps none', () => {
    const password = /\$\{DEMARCHE_NEO4J_PASSWORD:\?[^}]+\}/.exec(neo4j.environment.NEO4J_AUTH as string)?.[0]
    expect(neo4j.environment.NEO4J_AUTH).toBe(`neo4j/${password}`)
    expect(demarche.environment).toMatchObject({
      DEMARCHE_STORE: 'bolt://neo4j:7687',
      DEMARCHE_NEO4J_PASSWORD: password,
    })
  })

  it('opens ports on this machine alone', () => {
    const ports = [...(neo4j.ports ?? []), ...(demarche.ports ?? [])]
    expect(ports).toHaveLength(3)
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([])
  })
})

describe('the Dockerfile', () => {
  const lines = file('Dockerfile').split('\n')

  it('pins Node, installs no tools of development, and is no root', () => {
    expect(lines[0]).toMatch(/^FROM node:24\.\d+-slim$/)
    expect(lines).toContain('USER node')
    expect(file('Dockerfile')).toContain('npm ci --omit=dev')
    expect(file('Dockerfile')).toMatch(/^HEALTHCHECK .*\n\s+CMD .*\/readyz/m)
  })

  it('copies what is there, and what .dockerignore lets through', () => {
    const copied = lines.filter((line) => line.startsWith('COPY ')).flatMap((line) => line.split(' ').slice(1, -1))
    expect(copied.filter((path) => !existsSync(new URL(`../../../${path}`, import.meta.url)))).toEqual([])
    const allowed = file('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
    expect(allowed.map((line) => line.slice(1)).sort()).toEqual([...copied].sort())
  })
})
