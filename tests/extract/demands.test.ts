import { describe, expect, it } from 'vitest'
import { demands } from './readings.ts'

describe('demands', () => {
  it.each([
    ['The envoy urged the republic to open the strait.', 'open the strait', ['the republic']],
    ['The envoy urged the republic not to close the strait.', 'not to close the strait', ['the republic']],
    ['The islands called on the republic and the league to leave.', 'leave', ['the republic and the league']],
    ['The islands asked the republic for a written answer.', 'a written answer', ['the republic']],
    ['The islands insisted on a written answer.', 'a written answer', []],
    ['The islands demanded that the republic withdraw its ships.', 'the republic withdraw its ships', ['the republic']],
    ['Vostrava called for talks.', 'talks', []],
    ['The islands want a guarantee that the toll is dropped.', 'a guarantee that the toll is dropped', []],
    ['Verin said that the republic must leave the harbour.', 'leave the harbour', ['the republic']],
    ['The republic backed the islands’ call for a vote.', 'a vote', []],
    ['The board was petitioned by Verin and two others for a vote.', 'a vote', []],
    ['The islands offered grain in exchange for salt.', 'salt', []],
    [
      'The islands threatened to close the strait unless the republic drops the toll.',
      'drops the toll',
      ['the republic'],
    ],
    ['The islands ruled out a visit until the strait is reopened.', 'the strait is reopened', []],
    ['The islands are ready to sign provided that the league pays $2.5 billion.', 'pays $2.5 billion', ['the league']],
    ['The islands will sign as long as the republic keeps the road open.', 'keeps the road open', ['the republic']],
    ['The islands will sign once the pilots are freed.', 'the pilots are freed', []],
    ['The prisoners must not be freed, Verin said.', 'The prisoners must not be freed', ['The prisoners']],
    ['The guild renewed its call on Monday for a vote.', 'a vote', []],
    ['The guild renewed its call on the islands to disarm.', 'disarm', []],
    ['Verin said he would return only if the republic paid.', 'paid', ['the republic']],
    ['The islands will not sign before the harbour is opened.', 'the harbour is opened', []],
    ['Verin said she would not sign without a guarantee.', 'a guarantee', []],
    ['The mill closed in May as the guild demanded more of everything.', 'more of everything', []],
    ['Verin said that the republic must not leave the harbour.', 'must not leave the harbour', ['the republic']],
  ])('%s asks for %j of %j', async (text, what, of) => {
    expect(await demands(text)).toEqual([{ what, of }])
  })

  it.each([
    ['Verin urged the front to lay down its arms and free all captives.', ['lay down its arms', 'free all captives']],
    [
      'The guild demanded that the army withdraw its tanks, free the prisoners and pay the crew.',
      ['the army withdraw its tanks', 'free the prisoners', 'pay the crew'],
    ],
    [
      'Verin said that the army must withdraw its tanks, free the prisoners and pay the crew.',
      ['withdraw its tanks', 'free the prisoners', 'pay the crew'],
    ],
    ['“Put down your guns,” Verin said.', ['Put down your guns']],
    ['“Lay down your arms,” Verin said.', ['Lay down your arms']],
    [
      'The guild demanded that the army withdraw its tanks and that the port open its gates.',
      ['the army withdraw its tanks', 'the port open its gates'],
    ],
    ['Verin asked the guild to come and see.', ['come and see']],
    [
      'The guild demanded an apology, damages for the crew and an inquiry.',
      ['an apology', 'damages for the crew', 'an inquiry'],
    ],
    ['The guild demanded the return of the ships and the crews.', ['the return of the ships and the crews']],
    [
      'The guild demanded the return of the ships and the release of the crews.',
      ['the return of the ships', 'the release of the crews'],
    ],
    ['Verin called on the port to open and on the islands to wait.', ['open', 'wait']],
    ['Verin called for calm and for an inquiry.', ['calm', 'an inquiry']],
    ['Verin asked the league to open the port, a step that the guild rejects.', ['open the port']],
    ['The guild’s demands include an inquiry and a vote.', ['an inquiry', 'a vote']],
    ['The republic will return the logbook, as the islands had requested.', ['return the logbook']],
    ['“Open the gates and let the ferries sail,” Verin said.', ['Open the gates', 'let the ferries sail']],
    ['“Minister, pick up the phone,” Verin said.', ['pick up the phone']],
    ['“Send me the bill, and I will sign it,” Verin said.', ['Send me the bill']],
    ['“Do not close the road,” Verin said.', ['Do not close the road']],
    ['“Imagine a port without ships,” Verin said.', []],
    ['“Look at the harbour,” Verin said.', []],
    ['“Stop the ferries?” Verin asked.', []],
    ['“Never sign this treaty,” Verin said.', ['Never sign this treaty']],
    ['“Put simply, the islands cannot afford another winter,” Verin said.', []],
    ['“Cut off from the mainland, the islands have run out of salt,” Verin said.', []],
    ['“Come spring, the fleet will sail again,” Verin said.', []],
    ['“Excuse me, I have a train to catch,” Verin said.', []],
    ['“Do not get me wrong, I like the plan,” Verin said.', []],
  ])('%s asks for each of %j', async (text, asked) => {
    expect((await demands(text)).map(({ what }) => what)).toEqual(asked)
  })

  it.each([
    'The islands did not demand an answer.',
    'The islands withdrew their demand.',
    'The islands will sign even if the guns speak.',
    'The islands will not sign as long as the guns speak.',
    'The islands never came back before the harbour was closed.',
    'The islands will run out of salt unless the league sends some.',
    'The islands will sign as long as the weather holds.',
    'The islands will sign as soon as the translation is ready.',
    'Verin said she would call him once the plane landed.',
    'Verin said she would not comment before the report is published.',
    'The islands cannot survive without water, Verin said.',
    'The fleet will not go down without a fight.',
    'Verin said that the guilds had to boil water during the flood.',
    'The guild presented its demands on Monday.',
    'The guild’s condition is that of a man of eighty.',
    'The police tied the guild to the robbery.',
    'The captain leaned on the rail to watch the fleet leave.',
    'What the guild wants is anyone’s guess.',
    'It must be said that the plan has flaws, Verin said.',
    'The islands will not sign until Monday.',
    'The islands will not sign until we are told why.',
    'The islands criticized the league unless the road is open.',
    'In exchange for a reduction of its troops, the republic got salt.',
    'If the islands demanded an answer, they would get one.',
    'The islands rejected the toll.',
  ])('none in: %s', async (text) => {
    expect(await demands(text)).toEqual([])
  })
})
