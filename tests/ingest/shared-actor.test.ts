import { describe, expect, it } from 'vitest'
import type { ActorClaim } from '../../src/domain/contribution.ts'
import { actorShare, recountActor } from '../../src/ingest/shared-actor.ts'
import { recountTopic } from '../../src/ingest/shared-topic.ts'

const claim = (name: string, aliases: string[] = [], type: ActorClaim['type'] = 'Person'): ActorClaim => ({
  id: 'a',
  type,
  name,
  aliases,
  mentions: 1,
  onBehalfOf: null,
  role: null,
  since: null,
  until: null,
})
const count = (...claims: ActorClaim[]) => recountActor('a', null, [], claims)

describe('an actor that articles share', () => {
  it('has each form with the number of articles that use it', () => {
    const row = count(claim('Ilya Marren', ['Marren', 'Marren']), claim('Ilya Marren', ['the envoy', 'Marren']))
    expect(row).toMatchObject({
      actorType: 'Person',
      keys: { match: 'marren' },
      props: {
        name: 'Ilya Marren',
        otherNames: ['Marren', 'the envoy'],
        forms: ['Ilya Marren', 'Marren', 'the envoy'],
        formsSeen: [2, 2, 1],
        seenIn: 2,
        folded: ' ilya marren | marren | the envoy ',
      },
    })
  })

  it('is named by the most seen form that reads like the claimed name, not by a frequent alias', () => {
    const shouted = claim('ILYA MARREN', ['Marren'])
    const printed = claim('Ilya Marren', ['Marren'])
    expect(count(shouted, printed, printed)?.props.name).toBe('Ilya Marren')
    expect(count(shouted, shouted, printed)?.props.name).toBe('ILYA MARREN')
    expect(count(claim('Ilya Marren', ['ILYA MARREN']), shouted)?.props.name).toBe('ILYA MARREN')
  })

  it('breaks ties by code-unit order', () => {
    expect(count(claim('Ilya Marren'), claim('ILYA MARREN'))?.props.name).toBe('ILYA MARREN')
  })

  it('is after taking claims off as if they had never been counted', () => {
    const [one, two, three] = [
      claim('Ordania', ['Ordanians'], 'State'),
      claim('Republic of Ordania', [], 'Group'),
      claim('Ordania', [], 'State'),
    ]
    const all = count(one, two, three)
    expect(recountActor('a', all, [two], [])).toEqual(count(one, three))
    expect(recountActor('a', all, [one, three], [])).toEqual(count(two))
    expect(recountActor('a', all, [one, two, three], [])).toBeNull()
  })

  it('keeps a form that one claim drops while another brings it', () => {
    expect(
      recountActor('a', count(claim('Marren')), [claim('Marren')], [claim('Marren', ['the envoy'])])?.props,
    ).toMatchObject({
      forms: ['Marren', 'the envoy'],
      formsSeen: [1, 1],
    })
  })

  it('is not seen in an article that claims it and never names it, and stays as long as one claims it', () => {
    const unnamed = { ...claim('Ordania', [], 'State'), mentions: 0 }
    const named = claim('Ordania', ['Ordanians'], 'State')
    expect(count(unnamed)).toMatchObject({
      actorType: 'State',
      props: { name: 'Ordania', forms: ['Ordania'], formsSeen: [0], seenIn: 0, folded: ' ordania ' },
    })
    expect(count(unnamed, named, unnamed)?.props).toMatchObject({
      forms: ['Ordania', 'Ordanians'],
      formsSeen: [1, 1],
      seenIn: 1,
    })
    expect(recountActor('a', count(unnamed, named), [named], [])).toEqual(count(unnamed))
    expect(recountActor('a', count(unnamed, named), [unnamed], [])).toEqual(count(named))
    expect(recountActor('a', count(unnamed), [unnamed], [])).toBeNull()
  })

  it('is counted anew where an article that claimed it comes to name it', () => {
    const unnamed = { ...claim('Ordania', [], 'State'), mentions: 0 }
    expect(actorShare(unnamed)).not.toBe(actorShare(claim('Ordania', [], 'State')))
    expect(actorShare(unnamed)).toBe(actorShare({ ...unnamed }))
  })

  it('has the type that most articles give it', () => {
    const [group, state] = [claim('Ordania', [], 'Group'), claim('Ordania', [], 'State')]
    expect(count(group, state, state)?.actorType).toBe('State')
    expect(recountActor('a', count(group, state, state), [state, state], [])).toEqual(count(group))
  })
})

describe('a topic that articles share', () => {
  it('is named as most articles name it, and gone with the last', () => {
    const [small, large] = [
      { id: 't', name: 'harbour rights' },
      { id: 't', name: 'Harbour rights' },
    ]
    const row = recountTopic('t', null, [], [small, small, large])
    expect(row?.props).toMatchObject({ name: 'harbour rights', seenIn: 3, folded: ' harbour rights ' })
    expect(recountTopic('t', row, [small, small], [])).toEqual(recountTopic('t', null, [], [large]))
    expect(recountTopic('t', row, [small, small, large], [])).toBeNull()
  })
})
