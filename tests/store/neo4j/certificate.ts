import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Settings under which a Neo4j answers with and without encryption on one port. */
export const TLS_SETTINGS = {
  'dbms.ssl.policy.bolt.enabled': 'true',
  'dbms.ssl.policy.bolt.base_directory': 'certificates/bolt',
  'dbms.ssl.policy.bolt.private_key': 'private.key',
  'dbms.ssl.policy.bolt.public_certificate': 'public.crt',
  'dbms.ssl.policy.bolt.client_auth': 'NONE',
  'server.bolt.tls_level': 'OPTIONAL',
}

/** Makes a certificate of 127.0.0.1 that nobody but itself signs, in a server's home; returns its file. */
export const makeCertificate = (home: string): string => {
  const folder = join(home, 'certificates', 'bolt')
  mkdirSync(folder, { recursive: true })
  const certificate = join(folder, 'public.crt')
  const made = ['-keyout', join(folder, 'private.key'), '-out', certificate]
  const of = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2']
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...made, ...of], { stdio: 'pipe' })
  return certificate
}
