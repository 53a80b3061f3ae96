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
    ['The islands will sign as long as the road is open.', 'the road is open', []],
    ['Verin said he would return only if the republic paid.', 'paid', ['the republic']],
    ['The islands will not sign before the harbour is opened.', 'the harbour is opened', []],
    ['The islands will not sign without a guarantee.', 'a guarantee', []],
    ['Verin said that the republic must not leave the harbour.', 'must not leave the harbour', ['the republic']],
  ])('%s asks for %j of %j', async (text, what, of) => {
    expect(await demands(text)).toEqual([{ what, of }])
  })

  it.each([
    'The islands did not demand an answer.',
    'The islands withdrew their demand.',
    'The islands will sign even if the guns speak.',
    'The islands will not sign as long as the guns speak.',
    'The islands never came back before the harbour was closed.',
    'The islands will run out of salt unless the league sends some.',
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
