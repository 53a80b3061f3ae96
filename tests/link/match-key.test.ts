import { describe, expect, it } from 'vitest'
import type { ActorType } from '../../src/domain/vocabulary.ts'
import { matchKey } from '../../src/link/match-key.ts'

const VECTORS: [ActorType, string, string][] = [
  ['Person', 'Ilya Marren', 'marren'],
  ['Person', 'MARREN', 'marren'],
  ['Person', 'Ilya Márren Jr.', 'marren'],
  ['Person', '', ''],
  ['Organization', 'CNP', 'cnp'],
  ['Organization', 'C.N.P.', 'cnp'],
  ['Organization', 'Council of Northern Ports', 'cnp'],
  ['Organization', 'Northern Co-operation Council', 'ncc'],
  ['Organization', 'Portwatch', 'portwatch'],
  ['Organization', 'the Northern council', 'the northern council'],
  ['Group', 'Northern Liberation Front', 'nlf'],
  ['Group', 'port diplomats', 'port diplomats'],
  ['State', 'United Northern Ports', 'united northern ports'],
  ['Role', 'the Ordanian Ambassador in Velgrad', 'the ordanian ambassador in velgrad'],
]

describe('the match key', () => {
  it.each(VECTORS)('of the %s "%s" is "%s"', (type, name, key) => {
    expect(matchKey(type, name)).toBe(key)
  })
})
