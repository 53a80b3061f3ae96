import { describe, expect, it } from 'vitest'
import { resolved } from './resolved.ts'

const typeOf = async (text: string, name: string): Promise<string | undefined> =>
  (await resolved(text)).actors.find((actor) => actor.name === name)?.type

describe('states', () => {
  it.each([
    ['a capital', 'Moscow said that the toll was lawful.', 'Russia'],
    ['a seat of government', 'The Kremlin said that the toll was lawful.', 'Russia'],
    ['a seat whose name reads like a verb', 'Downing Street said that the toll was lawful.', 'United Kingdom'],
    ['a people', 'The Russians said that the toll was lawful.', 'Russia'],
    ['an abbreviation', 'The U.S. said that the toll was lawful.', 'United States'],
    ['a government', 'The French government said that the toll was lawful.', 'France'],
    ['an organization of them', 'NATO said that the toll was lawful.', 'NATO'],
    ['an acronym that reads like a pronoun', 'WHO said that the toll was lawful.', 'World Health Organization'],
  ])('speak by %s', async (_, text, name) => {
    expect((await resolved(text)).speakers).toEqual([name])
  })

  it('are the same by all their forms, with the forms seen as aliases', async () => {
    const { actors, speakers } = await resolved(
      'Moscow said that the toll was lawful. The Kremlin said that it would stay. The Russians said that it was low.',
    )
    expect(speakers).toEqual(['Russia', 'Russia', 'Russia'])
    expect(actors).toEqual([
      { name: 'Russia', type: 'State', onBehalfOf: null, aliases: ['Kremlin', 'Moscow', 'Russians'] },
    ])
  })

  it.each([
    'The envoy Alda Verin said in Moscow that the toll was lawful.',
    'The talks in Washington ended. Alda Verin said that the toll was lawful.',
    'Alda Verin flew from Paris to Ankara. She said that the toll was lawful.',
  ])('are no actors where their capital is a place: %s', async (text) => {
    expect((await resolved(text)).names).toEqual(['Alda Verin'])
  })

  it('that no list knows are known by their adjective or people', async () => {
    const text = 'Morzha raised the toll. The Morzhan envoy said that the toll was lawful.'
    expect((await resolved(text)).behalf).toEqual({ Morzha: null, 'Morzhan envoy': 'Morzha' })
    expect(await typeOf(text, 'Morzha')).toBe('State')
    expect(await typeOf('The Kelmarians said that Kelmaria would pay.', 'Kelmaria')).toBe('State')
  })

  it('hold what their government says', async () => {
    const text = 'Morzha raised the toll. The Morzhan government said that the toll was lawful.'
    expect((await resolved(text)).speakers).toEqual(['Morzha'])
  })
})

describe('joint speakers', () => {
  it.each([
    ['According to Alda Verin and Carl Oland, the toll was lawful.', ['Alda Verin', 'Carl Oland']],
    ['Washington and Moscow said that the toll was lawful.', ['United States', 'Russia']],
    ['France, Germany and Italy said that the toll was lawful.', ['France', 'Germany', 'Italy']],
    ['Bosnia and Herzegovina said that the toll was lawful.', ['Bosnia and Herzegovina']],
    ['Alda Verin, the deputy premier, said that the toll was lawful.', ['Alda Verin']],
  ])('%s is said by %j', async (text, speakers) => {
    expect((await resolved(text)).speakers).toEqual(speakers)
  })
})

describe('persons', () => {
  it('are the same by surname and by the office in which they were introduced', async () => {
    const { speakers } = await resolved(
      "Morzha's foreign minister, Alda Verin, arrived. Verin said that the toll was lawful. The minister said that it would stay.",
    )
    expect(speakers).toEqual(['Alda Verin', 'Alda Verin'])
  })

  it.each([
    ['before the name', 'Russian deputy minister Alda Verin said that the toll was lawful.'],
    ['with a genitive', "Russia's deputy minister Alda Verin said that the toll was lawful."],
    ['behind the name', 'Alda Verin, the deputy minister of Russia, said that the toll was lawful.'],
    ['behind the name without a comma', 'Premier Alda Verin of Russia said that the toll was lawful.'],
  ])('speak for the state that stands %s', async (_, text) => {
    expect((await resolved(text)).behalf['Alda Verin']).toBe('Russia')
  })

  it('are no places behind an office', async () => {
    const { names } = await resolved('Alda Verin, the deputy minister of Kelvast, said that the toll was lawful.')
    expect(names).toEqual(['Alda Verin'])
  })

  it.each([
    ['an office before the name', 'The foreign minister of Russia, Alda Verin, said that it was so.', 'Alda Verin'],
    [
      'the office of another',
      'An aide to the premier Alda Verin said that it was so.',
      'aide to the premier Alda Verin',
    ],
  ])('are told from %s', async (_, text, speaker) => {
    expect((await resolved(text)).speakers).toEqual([speaker])
  })

  it('keep their name without letters of honour', async () => {
    expect((await resolved('Alda Verin QC said that the toll was lawful.')).names).toEqual(['Alda Verin'])
  })

  it('and bodies are told apart', async () => {
    const text = 'The Civic Union said that the toll was lawful. Ms Verin said that it was not.'
    expect(await typeOf(text, 'Civic Union')).toBe('Organization')
    expect(await typeOf(text, 'Verin')).toBe('Person')
  })
})

describe('pronouns', () => {
  it.each([
    ['Premier Alda Verin spoke to the union. She said that the toll was lawful.', ['Alda Verin']],
    [
      'Spokeswoman Alda Verin met Chairman Carl Oland. She said that the toll was lawful. He said that it was not.',
      ['Alda Verin', 'Carl Oland'],
    ],
    ['Russia raised the toll. It said that the toll was lawful.', ['Russia']],
    ['Protesters gathered. They said that the toll was lawful.', ['Protesters']],
    ['Chairwoman Alda Verin said that the union would pay. “I will pay,” she said.', ['Alda Verin', 'Alda Verin']],
  ])('%s', async (text, speakers) => {
    expect((await resolved(text)).speakers).toEqual(speakers)
  })

  it('of the first person mean the speaker, "US" a state', async () => {
    const { positions } = await resolved('“We reject the toll,” Chairman Carl Oland said.')
    expect(positions.map(({ holder, kind }) => [holder, kind])).toEqual([['Carl Oland', 'rejects']])
    expect((await resolved('The US said that the toll was lawful.')).speakers).toEqual(['United States'])
  })

  it('that nobody fits name nobody', async () => {
    expect((await resolved('She said that the toll was lawful.')).speakers).toEqual([null])
  })
})

describe('descriptions', () => {
  it.each([
    ['The American ambassador in Moscow said so.', 'American ambassador in Moscow', 'Role', 'United States'],
    ['EU diplomats said that the toll was lawful.', 'EU diplomats', 'Group', 'European Union'],
    [
      'The Russian defence ministry said that the toll was lawful.',
      'Russian Defence Ministry',
      'Organization',
      'Russia',
    ],
    ['A spokesman for the harbour board said that it was lawful.', 'spokesman for the harbour board', 'Role', null],
  ])('%s', async (text, name, type, onBehalfOf) => {
    const { actors } = await resolved(text)
    expect(actors.map((actor) => actor.name.toLowerCase())).toContain(name.toLowerCase())
    const found = actors.find((actor) => actor.name.toLowerCase() === name.toLowerCase())
    expect([found?.type, found?.onBehalfOf]).toEqual([type, onBehalfOf])
  })

  it('an unnamed office that is tied to a state is an actor wherever it stands', async () => {
    expect((await resolved('The American ambassador in Moscow handed over the letter.')).names).toEqual([
      'American ambassador in Moscow',
    ])
  })

  it('"the country" is the state last spoken of', async () => {
    const { speakers } = await resolved('Russia raised the toll. The country said that it was lawful.')
    expect(speakers).toEqual(['Russia'])
  })

  it.each([
    ['A letter by Alda Verin, the premier, says that the toll was lawful.', 'Alda Verin'],
    ['A report by the United Nations said that the toll was lawful.', 'United Nations'],
    ['Chairman Carl Oland left. His letter said that the toll was lawful.', 'Carl Oland'],
    ['The report said that the toll was lawful.', null],
  ])('a document speaks for its author: %s', async (text, speaker) => {
    expect((await resolved(text)).speakers).toEqual([speaker])
  })
})

describe('who is told', () => {
  it('an agency is addressee and medium', async () => {
    const { statements } = await resolved('Alda Verin told the Interfax news agency that the toll was lawful.')
    expect(statements[0]).toMatchObject({ speaker: 'Alda Verin', addressee: 'Interfax', medium: 'Interfax' })
  })

  it('others are addressees alone, all of them', async () => {
    const { statements } = await resolved('Alda Verin told France and Italy that the toll was lawful.')
    expect(statements[0]).toMatchObject({ addressee: 'France', otherAddressees: ['Italy'], medium: null })
  })
})
