import { contains } from '../../domain/span.ts'
import { lower, type Sentence } from '../sentence.ts'
import type { VerbGroup } from '../verb-groups.ts'
import type { VerbRule } from './rules.ts'
import { isFirstPerson, type Site } from './site.ts'

const PRONOUN = /^(he|she|they|it)$/i
const ANNOUNCES = /^(say|announce|declare|state|confirm|add|tell|inform|pledge|vow|promise|insist|make)$/
/** What a speaker denies or doubts, he does not say of another. */
const DENIES = /^(deny|doubt|dispute|question|reject|dismiss)$/
const MAY = new Set(['may', 'might', 'could'])
const WEIGHS = new Set(['study', 'mull'])

const isPronoun = ({ parsed, subject }: Site): boolean =>
  subject !== null && PRONOUN.test(parsed.text.slice(...subject))

const hasWill = ({ group }: Site): boolean => /^(will|would|shall|'ll|wo)$/.test(group.modal ?? '')

const hasCan = ({ group }: Site): boolean => /^(can|could|ca|cannot)$/.test(group.modal ?? '')

/** Somebody says it of another; "one must know how to lose" is said of nobody. */
const ofOther = (site: Site): boolean =>
  site.within !== null &&
  site.subject !== null &&
  !isFirstPerson(site) &&
  !/^(?:one|you)$/i.test(site.parsed.text.slice(...site.subject))

/** "Everyone who [has to] heat a house": who is described is asked for nothing. */
const isRelative = ({ sentence, group }: Site): boolean => /^(?:who|which|that)$/.test(lower(sentence, group.start - 1))

/** "[Should] nothing come of it": a condition. */
const isInverted = ({ sentence, group }: Site): boolean => lower(sentence, group.main) === 'should'

const hasMust = ({ sentence, group, behind }: Site): boolean =>
  group.modal === 'must' || (/^(has|have|need|needs)$/.test(lower(sentence, group.main)) && /^to\b/.test(behind))

/** Whether the verb stands in reported words of a plain announcement, or in a quotation. */
const isAnnounced = ({ said }: Site): boolean => said === null || ANNOUNCES.test(said)

const isUnderWay = ({ sentence, group }: Site): boolean =>
  /ing$/.test(lower(sentence, group.main)) || WEIGHS.has(group.lemma)

/** "That the port lift the ban": a verb without ending or auxiliary behind a singular. */
const isBareForm = (sentence: Sentence, { start, end, main, lemma, modal, past }: VerbGroup): boolean =>
  modal === null &&
  !past &&
  !/^(?:put|cut|hit|set|let|shut|cost|hurt|quit|spread|bid)$/.test(lemma) &&
  end - start === 1 &&
  lower(sentence, main) === lemma &&
  !/^(?:i|you|we|they|these|those|people|police|men|women|children|.*s)$/.test(lower(sentence, start - 1))

/** Whether the words that the verb reports have no verb of their own but a bare one: "that the toll be dropped". */
const isSubjunctive = ({ sentence, statements, reports }: Site): boolean => {
  const content = reports === null ? undefined : statements[reports]?.content[0]
  if (content === undefined) return false
  const verbs = sentence.groups.filter(({ start }) =>
    contains(content, [sentence.tokens[start]?.start ?? -1, content[1]]),
  )
  const first = verbs[0]
  return first === undefined || lower(sentence, first.start) === 'be' || isBareForm(sentence, first)
}

const NEEDS: Record<NonNullable<VerbRule['needs']>, (site: Site) => boolean> = {
  negated: ({ negated }) => negated,
  'negated-will': (site) => site.negated && (hasWill(site) || hasCan(site) || isFirstPerson(site)),
  'negated-will-announced': (site) => site.negated && hasWill(site) && isAnnounced(site),
  'will-announced': (site) => !site.negated && hasWill(site) && isAnnounced(site),
  'may-announced': (site) =>
    !site.negated && site.within !== null && MAY.has(site.group.modal ?? '') && isAnnounced(site),
  // Told as a fact, by the reporter or by somebody who announces it.
  done: (site) => !site.negated && site.group.finite && site.group.modal === null && isAnnounced(site),
  will: (site) => !site.negated && hasWill(site),
  'in-statement': ({ negated, within }) => !negated && within !== null,
  'said-of-other': (site) =>
    !site.negated && !DENIES.test(site.said ?? '') && ofOther(site) && !isPronoun(site) && site.group.modal === null,
  // "Must not" asks too; "need not" and "does not have to" do not.
  'must-of-other': (site) =>
    (!site.negated || site.group.modal === 'must') &&
    ofOther(site) &&
    !site.group.passive &&
    !isRelative(site) &&
    hasMust(site),
  'must-be-done': (site) =>
    ofOther(site) && !isPronoun(site) && !isRelative(site) && site.group.passive && site.group.modal === 'must',
  // "What [the guild] wants"
  'behind-what': ({ sentence, subject }) => {
    const at = sentence.tokens.findIndex(({ start }) => subject !== null && start >= subject[0])
    return /^(?:what|all|thing)$/.test(lower(sentence, at - 1))
  },
  'should-of-other': (site) =>
    ofOther(site) && !isRelative(site) && !isInverted(site) && /^(should|ought)$/.test(site.group.modal ?? ''),
  subjunctive: (site) => !site.negated && isSubjunctive(site),
  'progressive-or-will': (site) => !site.negated && (hasWill(site) || isUnderWay(site)),
}

const subjectFits = ({ subject }: VerbRule, site: Site): boolean => {
  if (subject === 'speaker') return site.within !== null && (isFirstPerson(site) || isPronoun(site))
  return subject !== 'self' || site.subject !== null
}

const DENIED_OBJECT = /\b(?:no|none|little|few|neither|hardly|without)\b/

/** "Drew no criticism": a denial in the words that a rule passes over, where it has none in mind itself. */
const deniesObject = ({ behind: pattern, negation }: VerbRule, behind: string): boolean =>
  negation === 'drop' && !/\bno\b/.test(pattern.source) && DENIED_OBJECT.test(pattern.exec(behind)?.[0] ?? '')

/** The first condition of a rule that a verb does not meet, in words; null where it meets all. */
export const misfit = (rule: VerbRule, site: Site): string | null => {
  const { group, behind, negated } = site
  if (!rule.verbs.has('*') && !rule.verbs.has(group.lemma)) return 'it is another verb'
  if (rule.deed !== undefined && !rule.deed.test(`${group.lemma} ${behind}`)) return 'it does something else'
  if (!rule.behind.test(behind)) return 'what must stand behind the verb does not'
  if (deniesObject(rule, behind)) return 'its object is denied'
  if (rule.notBehind?.test(behind)) return 'behind the verb stands what must not'
  if (!subjectFits(rule, site))
    return rule.subject === 'speaker' ? 'its subject is not who speaks' : 'it has no subject'
  if (rule.needs !== undefined) return NEEDS[rule.needs](site) ? null : `it is not ${rule.needs}`
  return negated && rule.negation === 'drop' ? 'it is negated' : null
}

/** Whether a verb tells the stance of a rule. */
export const fits = (rule: VerbRule, site: Site): boolean => misfit(rule, site) === null
