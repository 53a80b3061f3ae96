import type { Contribution } from '../../src/domain/contribution.ts'
import { contributionOf, type Name } from './contribution.ts'

// Invented states and people, who argue about the strait of Ness.

export const NORLAND: Name = { name: 'Norland', type: 'State', aliases: ['Norlanders'] }
export const SUDRIA: Name = { name: 'Sudria', type: 'State', aliases: ['Sudrians', 'Port Áurea'] }
export const ESTMARK: Name = { name: 'Estmark', type: 'State' }
export const LEAGUE: Name = { name: 'Concord League', type: 'Organization', aliases: ['the League'] }
export const WIRE: Name = { name: 'Harbour Wire', type: 'Organization' }
export const VOSS: Name = {
  name: 'Ada Voss',
  type: 'Person',
  for: NORLAND,
  role: 'foreign minister',
  since: '2030-01-15',
}
export const A_VOSS: Name = { name: 'A. Voss', type: 'Person' }
export const OKORO: Name = { name: 'Bram Okoro', type: 'Person', for: SUDRIA, role: 'prime minister' }
export const B_OKORO: Name = { name: 'B. Okoro', type: 'Person' }
const HOLM: Name = { name: 'Ida Holm', type: 'Person', for: ESTMARK, role: 'premier' }
const REED: Name = { name: 'Jon Reed', type: 'Person', for: ESTMARK, role: 'minister' }
const SENATE: Name = { name: 'Senate of Estmark', type: 'Organization', for: ESTMARK }

export const TROOPS = 'troop withdrawal'
export const TOLLS = 'shipping tolls'

const demandMade = contributionOf({
  key: 'demand',
  title: 'Norland asks Sudria to leave Ness',
  publisher: 'Ness Courier',
  publishedAt: '2031-03-01',
  url: 'https://news.example/ness/1',
  text:
    'Norland asks Sudria to leave Ness\n\n' +
    'Norland demands that Sudria withdraw its troops from the Ness strait. ' +
    '“We shall wait 🕊 one week,” said Ada Voss to Harbour Wire, “and not a day more.” ' +
    'Norland will stand by its demand, Ada Voss told the Concord League.',
  statements: [
    {
      by: NORLAND,
      cue: 'demands',
      content: ['that Sudria withdraw its troops from the Ness strait'],
      to: [SUDRIA],
      topics: [TROOPS],
    },
    {
      by: VOSS,
      cue: 'said',
      content: ['We shall wait 🕊 one week', 'and not a day more'],
      quoteType: 'direct',
      medium: WIRE,
      saidOn: '2031-02-28',
      sentence: '“We shall wait 🕊 one week,” said Ada Voss to Harbour Wire, “and not a day more.”',
    },
    {
      by: VOSS,
      cue: 'told',
      content: ['Norland will stand by its demand'],
      sentence: 'Norland will stand by its demand, Ada Voss told the Concord League.',
      to: [LEAGUE],
      topics: [TROOPS],
    },
  ],
  demands: [{ by: NORLAND, of: [SUDRIA], what: 'withdraw its troops from the Ness strait', topic: TROOPS }],
  positions: [
    {
      holder: NORLAND,
      kind: 'demands',
      evidence: 'Norland demands that Sudria withdraw its troops from the Ness strait.',
      topic: TROOPS,
      demand: 0,
      statement: 0,
      toward: [SUDRIA],
    },
    {
      holder: VOSS,
      kind: 'commits',
      evidence: 'Norland will stand by its demand, Ada Voss told the Concord League.',
      topic: TROOPS,
      demand: 0,
      statement: 2,
    },
  ],
})

const rejected = contributionOf({
  key: 'rejection',
  publisher: 'Áurea Daily',
  publishedAt: '2031-03-05',
  text:
    'Sudria will not withdraw, Bram Okoro said. He rejected the demand of Norland. ' +
    'Estmark fears a blockade. Sudria plans to send more ships if Norland sends more ships.',
  statements: [
    { by: OKORO, cue: 'said', content: ['Sudria will not withdraw'], quoteType: 'mixed', topics: [TROOPS] },
    { by: ESTMARK, cue: 'fears', content: ['a blockade'], mode: 'belief' },
    {
      by: SUDRIA,
      cue: 'plans',
      content: ['to send more ships if Norland sends more ships'],
      mode: 'intent',
    },
  ],
  positions: [
    {
      holder: OKORO,
      kind: 'rejects',
      evidence: 'He rejected the demand of Norland.',
      topic: TROOPS,
      reference: { by: NORLAND, topic: TROOPS },
      toward: [NORLAND],
      firmness: 'categorical',
    },
    {
      holder: SUDRIA,
      kind: 'threatens',
      evidence: 'Sudria plans to send more ships if Norland sends more ships.',
      condition: 'if Norland sends more ships',
      statement: 2,
    },
  ],
})

const demandAgain = contributionOf({
  key: 'demand again',
  title: 'League backs Norland',
  publishedAt: '2031-04-10',
  text:
    'League backs Norland\n\n' +
    'Norland again demanded that Sudria withdraw troops from the Ness strait. ' +
    'The Concord League supports the demand. It was announced that talks would follow.',
  statements: [{ cue: 'announced', content: ['that talks would follow'] }],
  demands: [{ by: NORLAND, of: [SUDRIA, ESTMARK], what: 'withdraw troops from the Ness strait', topic: TROOPS }],
  positions: [
    {
      holder: LEAGUE,
      kind: 'supports',
      evidence: 'The Concord League supports the demand.',
      topic: TROOPS,
      demand: 0,
      toward: [NORLAND],
    },
  ],
})

const conceded = contributionOf({
  key: 'concession',
  publishedAt: '2031-04-20',
  text:
    'Sudria will withdraw its troops, Bram Okoro said. Norland asks that Sudria withdraw all troops from the Ness strait. ' +
    'A. Voss asked B. Okoro for lower tolls. Sudria demands that Norland pay shipping tolls.',
  mentions: [A_VOSS, B_OKORO],
  statements: [{ by: OKORO, cue: 'said', content: ['Sudria will withdraw its troops'], topics: [TROOPS, TOLLS] }],
  demands: [
    { by: NORLAND, of: [SUDRIA], what: 'withdraw all troops from the Ness strait', topic: TROOPS },
    { by: SUDRIA, of: [NORLAND], what: 'pay shipping tolls', topic: TOLLS },
  ],
  positions: [
    {
      holder: OKORO,
      kind: 'concedes',
      evidence: 'Sudria will withdraw its troops, Bram Okoro said.',
      topic: TROOPS,
      reference: { by: NORLAND, topic: TROOPS },
      statement: 0,
    },
  ],
})

const domestic = contributionOf({
  key: 'domestic',
  title: 'Senate says no',
  publishedAt: '2031-06-01',
  text:
    'Senate says no\n\n' +
    'Ida Holm urged the Senate of Estmark to approve the pact. The Senate of Estmark rejects it. ' +
    'Ida Holm stands by the pact. Jon Reed, her minister, backs the pact.',
  demands: [{ by: HOLM, of: [SENATE], what: 'approve the pact' }],
  positions: [
    { holder: SENATE, kind: 'rejects', evidence: 'The Senate of Estmark rejects it.', demand: 0 },
    { holder: HOLM, kind: 'commits', evidence: 'Ida Holm stands by the pact.', demand: 0 },
    { holder: REED, kind: 'supports', evidence: 'Jon Reed, her minister, backs the pact.', demand: 0 },
  ],
})

const COPIED = 'Estmark said that the strait was open. No date is known.'
const undated = (key: string): Contribution =>
  contributionOf({
    key,
    text: COPIED,
    statements: [{ by: ESTMARK, cue: 'said', content: ['that the strait was open'] }],
  })

/** A week of one bulletin a day, to turn pages with. */
const bulletins = Array.from({ length: 7 }, (_, day) =>
  contributionOf({
    key: `bulletin ${day}`,
    title: `Bulletin ${day}`,
    publishedAt: `2031-05-0${day + 1}`,
    text: `Bulletin ${day}\n\nThe ice is ${day} metres thick, Estmark reported.`,
    statements: [{ by: ESTMARK, cue: 'reported', content: [`The ice is ${day} metres thick`] }],
  }),
)

export const WORLD: Contribution[] = [
  demandMade,
  rejected,
  demandAgain,
  conceded,
  domestic,
  undated('original'),
  undated('wire copy'),
  ...bulletins,
]
