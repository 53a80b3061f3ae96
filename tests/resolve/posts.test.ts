import { describe, expect, it } from 'vitest'
import { gazetteer, type Known } from '../../src/resolve/gazetteer.ts'
import { inOffice, postAt } from '../../src/resolve/posts.ts'
import { contributionOf, resolved } from './resolved.ts'

const known: Known = {
  name: 'Alda Verin',
  type: 'Person',
  onBehalfOf: null,
  gender: 'f',
  surname: 'verin',
  posts: [
    { role: 'foreign minister', of: 'Morzha', since: '2001-03-01', until: '2005-06-30' },
    { role: 'president', of: 'Morzha', since: '2005-06-30', until: null },
  ],
}

describe('a post', () => {
  it.each([
    ['2003-01-01', null, 'foreign minister'],
    ['2005-06-30', null, 'president'],
    ['2005-06-30', 'the foreign minister', 'foreign minister'],
    ['2000-12-31', null, null],
    ['2020-01-01', null, 'president'],
    [null, null, 'president'],
    [null, 'foreign minister', 'foreign minister'],
    ['2003-01-01', 'minister', 'foreign minister'],
  ])('at %j, called %j, is %j', (day, calledAs, role) => {
    expect(postAt(known, day, calledAs)?.role ?? null).toBe(role)
  })

  it('is held on its first and its last day', () => {
    expect(['2001-02-28', '2001-03-01', '2005-06-30'].map((day) => inOffice(known, day))).toEqual([false, true, true])
  })

  it('gives role, days and state of who holds it at the article’s day', async () => {
    const { actors } = await contributionOf('Angela Merkel said that the toll was lawful.', '2010-01-01')
    const merkel = actors.find(({ name }) => name === 'Angela Merkel')
    const state = actors.find(({ id }) => id === merkel?.onBehalfOf)
    expect([merkel?.role, merkel?.since, state?.name]).toEqual(['chancellor', '2005-11-22', 'Germany'])
  })

  it('is none after its last day', async () => {
    const { behalf } = await resolved('Angela Merkel said that the toll was lawful.', '2024-01-01')
    expect(behalf).toEqual({ 'Angela Merkel': null })
  })

  it('tells two bearers of a surname apart', async () => {
    const speaker = async (day: string) => (await resolved('President Bush said that it was so.', day)).speakers[0]
    expect(await speaker('1990-06-01')).toBe('George H.W. Bush')
    expect(await speaker('2003-06-01')).toBe('George W. Bush')
  })
})

describe('a bare surname', () => {
  it('means the one known person who is in office that day', async () => {
    expect((await resolved('Merkel said that the toll was lawful.', '2015-06-01')).speakers).toEqual(['Angela Merkel'])
  })

  it.each([
    ['nobody without a day', 'Merkel said that the toll was lawful.', null],
    ['nobody after the post', 'Merkel said that the toll was lawful.', '2024-06-01'],
    ['nobody where another bears it', 'Merkel said it was. The farmer Berta Merkel waited.', '2015-06-01'],
  ])('means %s', async (_, text, day) => {
    expect((await resolved(text, day)).names).not.toContain('Angela Merkel')
  })

  it('is known to the gazetteer folded', () => {
    expect(
      gazetteer()
        .bySurname.get('merkel')
        ?.map(({ name }) => name),
    ).toEqual(['Angela Merkel'])
  })
})
