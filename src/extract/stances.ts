import type { ExtractedDemand, ExtractedStance, ExtractedStatement, Holder } from '../domain/extraction.ts'
import { contains, overlaps, type Span } from '../domain/span.ts'
import type { Firmness, Temporality } from '../domain/vocabulary.ts'
import { phraseAt } from './adjuncts.ts'
import { conditionsIn } from './conditions.ts'
import { demandedWords } from './demands.ts'
import type { VerbGroup } from './grammar.ts'
import { phraseEnd, trimSpan } from './reader/extent.ts'
import { lower, type Parsed, type Sentence, tokenSpan } from './sentence.ts'
import { PHRASE_RULES, type PhraseRule, VERB_RULES, type VerbRule } from './stance-rules.ts'
import { subjectOf } from './subjects.ts'

const FIRST_PERSON = /^(i|we|our|my)\b/iu
const PRONOUN = /^(he|she|they|it)$/iu
// An infinitive tells a stance only behind a verb that lets it happen, or that denies it.
const CARRIES_INFINITIVE = /^(refuse|decline|fail|continue|begin|start|hasten|dare|join|go)$/
const DENIES_INFINITIVE = /^(refuse|decline|fail|stop)$/
// "stopped short of condemning", "without rejecting"
const AVOIDS = /\b(short of|without) $/iu
const CATEGORICAL =
  /\b(never|absolutely|under no circumstances|out of the question|categorically|whatsoever|in no way|at any price|no matter|non-negotiable|ever)\b/iu
const HEDGED =
  /\b(might|may|could|perhaps|possibly|appears?|seems?|hinted|in principle|for now|reportedly|not exclude|rule out)\b/iu
const FIRM = /\b(firmly|strongly|insist(s|ed)?|must|resolutely|vehemently|flatly|sharply|steadfast|determined)\b/iu

/** A stance in the making: everything about the verb that rules ask. */
interface Site {
  parsed: Parsed
  sentence: Sentence
  group: VerbGroup
  subject: Span | null
  behind: string
  /** The statement that the verb reports (it is its cue), and the innermost one in whose content the verb stands. */
  reports: number | null
  within: number | null
  negated: boolean
  /** Lemma of the verb that reports the words in which this one stands, or null. */
  said: string | null
}

const innermost = (statements: readonly ExtractedStatement[], at: number): number | null => {
  let best: number | null = null
  let shortest = Number.POSITIVE_INFINITY
  statements.forEach(({ content }, i) => {
    for (const [start, end] of content) {
      if (start <= at && at < end && end - start < shortest) {
        best = i
        shortest = end - start
      }
    }
  })
  return best
}

const firstPerson = ({ parsed, subject }: Site): boolean =>
  subject !== null && FIRST_PERSON.test(parsed.text.slice(...subject))

const ANNOUNCES = /^(say|announce|declare|state|confirm|add|tell|pledge|vow|promise|insist|make)$/

/** Whether the verb stands in reported words of a plain announcement, or in a quotation. */
const announced = ({ said }: Site): boolean => said === null || ANNOUNCES.test(said)

const fits = (rule: VerbRule, site: Site): boolean => {
  const { group, behind, negated, within, parsed, subject } = site
  if (!rule.verbs.has('*') && !rule.verbs.has(group.lemma)) return false
  if (!rule.behind.test(behind) || rule.notBehind?.test(behind)) return false
  const pronoun = subject !== null && PRONOUN.test(parsed.text.slice(...subject))
  if (rule.subject === 'speaker' && !(within !== null && (firstPerson(site) || pronoun))) return false
  if (rule.subject === 'self' && subject === null) return false
  const will = /^(will|would|shall|'ll|wo)$/.test(group.modal ?? '')
  const other = within !== null && subject !== null && !firstPerson(site)
  switch (rule.needs) {
    case undefined:
      return !(negated && rule.negation === 'drop')
    case 'negated':
      return negated
    case 'negated-will':
      return negated && (will || /^(can|could|ca|cannot)$/.test(group.modal ?? '') || firstPerson(site))
    case 'will':
      return will && !negated
    case 'said-of-other':
      return other && !negated && !pronoun && group.modal === null
    case 'in-statement':
      return within !== null && !negated
    case 'must-of-other':
      return (
        other &&
        !negated &&
        (group.modal === 'must' ||
          (/^(has|have|need|needs)$/.test(lower(site.sentence, group.start)) && /^to\b/.test(behind)))
      )
    case 'should-of-other':
      return other && !negated && /^(should|ought)$/.test(group.modal ?? '')
    case 'negated-will-announced':
      return will && negated && announced(site)
    case 'progressive-or-will':
      return (
        !negated &&
        (will || /ing$/.test(lower(site.sentence, group.main)) || group.lemma === 'study' || group.lemma === 'mull')
      )
  }
}

const agentOf = (sentence: Sentence, group: VerbGroup): Span | null => {
  const by = sentence.tokens.findIndex((token, i) => i >= group.end && i < group.end + 8 && token.lower === 'by')
  const phrase = by < 0 ? undefined : phraseAt(sentence, by + 1)
  return phrase === undefined ? null : tokenSpan(sentence, phrase.start, phrase.end)
}

const objectOf = (sentence: Sentence, from: number): Span | null => {
  const at = /^(on|upon|to|by|for|at|against|with)$/.test(lower(sentence, from)) ? from + 1 : from
  const phrase = phraseAt(sentence, at)
  if (phrase === undefined) return null
  let { end } = phrase
  while (/^(and|of)$/.test(lower(sentence, end))) {
    const next = phraseAt(sentence, end + 1)
    if (next === undefined) break
    end = next.end
  }
  return tokenSpan(sentence, phrase.start, end)
}

const complementOf = (text: string, sentence: Sentence, group: VerbGroup): Span | null => {
  let at = group.end
  while (/^(to|for|on|upon|of|out|down|against|that|into|in|about|off|up|with|not|from|at)$/.test(lower(sentence, at)))
    at++
  if (at >= sentence.tokens.length) return null
  const end = phraseEnd(sentence, at)
  return end > at ? trimSpan(text, tokenSpan(sentence, at, end)) : null
}

const issueOf = (rule: VerbRule | PhraseRule, site: Site, statements: readonly ExtractedStatement[]): Span | null => {
  const { parsed, sentence, group, subject } = site
  if (rule.issue === 'subject') return subject
  const reported = site.reports === null ? null : (statements[site.reports]?.content[0] ?? null)
  if (rule.issue === 'clause')
    return (
      (site.within === null ? null : statements[site.within]?.content.find((span) => overlaps(span, sentence.span))) ??
      null
    )
  return reported ?? complementOf(parsed.text, sentence, group)
}

const towardOf = (rule: VerbRule, { sentence, group, subject }: Site): Span[] => {
  if (rule.toward === 'subject') return subject === null ? [] : [subject]
  if (rule.toward === 'none') return []
  const to =
    rule.toward === 'to-object'
      ? sentence.tokens.findIndex(
          (token, i) =>
            i >= group.end && i < group.end + 12 && token.lower === 'to' && phraseAt(sentence, i + 1) !== undefined,
        )
      : group.end
  const object = to < 0 ? null : objectOf(sentence, to)
  return object === null ? [] : [object]
}

const FIRMNESS_REACH = 40

/** How firm the words around a verb are: those shortly before it, and those of its issue. */
const firmnessOf = ({ parsed: { text }, sentence, group }: Site, issue: Span | null): Firmness | null => {
  const [from, to] = tokenSpan(sentence, group.start, group.end)
  const words = text.slice(
    Math.max(sentence.span[0], from - FIRMNESS_REACH),
    Math.max(to, issue !== null && issue[0] >= to ? issue[1] : to),
  )
  if (CATEGORICAL.test(words)) return 'categorical'
  if (FIRM.test(words)) return 'firm'
  return HEDGED.test(words) ? 'hedged' : null
}

const temporalityOf = ({ sentence, group, parsed }: Site): Temporality => {
  if (lower(sentence, group.start) === 'had' && group.end - group.start > 1) return 'past'
  return group.past && /\bin (19|20)\d\d\b/u.test(parsed.text.slice(...sentence.span)) ? 'past' : 'current'
}

const conditionOf = (
  text: string,
  sentence: Sentence,
  at: number,
  within: ExtractedStatement | undefined,
): Span | null => {
  const conditions = conditionsIn(text, sentence)
  const own =
    within === undefined
      ? conditions
      : conditions.filter((condition) => within.content.some((span) => overlaps(span, condition)))
  return (
    (own.length > 0 ? own : within?.mode === 'speech' && conditions.length === 1 ? conditions : own).toSorted(
      (a, b) => Math.abs(a[0] - at) - Math.abs(b[0] - at),
    )[0] ?? null
  )
}

const hypothetical = (text: string, site: Site): boolean => {
  const at = site.sentence.tokens[site.group.start]?.start ?? 0
  if (
    site.group.modal === 'would' &&
    /\bhave$/.test(text.slice(0, site.sentence.tokens[site.group.main]?.start ?? 0).trimEnd())
  )
    return true
  return conditionsIn(text, site.sentence).some(
    (condition) => contains(condition, [at, at + 1]) && !/^(in exchange|in return)/i.test(text.slice(...condition)),
  )
}

const reportingLemma = (
  { sentences }: Parsed,
  statements: readonly ExtractedStatement[],
  index: number | null,
): string | null => {
  const cue = index === null ? undefined : statements[index]?.cue[0]
  const sentence = cue === undefined ? undefined : sentences.find(({ span }) => contains(span, cue))
  if (sentence === undefined || cue === undefined) return null
  return (
    sentence.groups.find(
      ({ main }) => (sentence.tokens[main]?.start ?? -1) >= cue[0] && (sentence.tokens[main]?.end ?? 0) <= cue[1],
    )?.lemma ?? null
  )
}

const siteOf = (
  parsed: Parsed,
  sentence: Sentence,
  group: VerbGroup,
  statements: readonly ExtractedStatement[],
): Site | null => {
  const main = sentence.tokens[group.main]
  if (main === undefined) return null
  const governor = group.infinitive ? sentence.groups[sentence.groups.indexOf(group) - 1] : undefined
  if (group.infinitive && (governor === undefined || !CARRIES_INFINITIVE.test(governor.lemma))) return null
  const subject = subjectOf(sentence, group)
  const reports = statements.findIndex(({ cue }) => cue.some((span) => contains(span, [main.start, main.end])))
  return {
    parsed,
    sentence,
    group,
    subject: subject === null ? null : tokenSpan(sentence, subject.start, subject.end),
    behind: parsed.text
      .slice(sentence.tokens[group.end - 1]?.end ?? main.end, sentence.span[1])
      .replace(/[“”"‘„«»]/g, '')
      .trimStart()
      .toLowerCase(),
    reports: reports < 0 ? null : reports,
    within: innermost(statements, main.start),
    said: reportingLemma(parsed, statements, innermost(statements, main.start)),
    negated:
      group.negated ||
      (group.participle && AVOIDS.test(parsed.text.slice(sentence.span[0], main.start))) ||
      (governor !== undefined && DENIES_INFINITIVE.test(governor.lemma)),
  }
}

const holderOf = (
  rule: VerbRule | PhraseRule,
  site: Site,
  statements: readonly ExtractedStatement[],
): Holder | null => {
  if (rule.holder === 'speaker') return site.within === null ? null : { speakerOf: site.within }
  if (site.reports !== null && (statements[site.reports]?.source.length ?? 0) > 0) return { speakerOf: site.reports }
  if (site.group.passive) {
    const agent = agentOf(site.sentence, site.group)
    return agent === null ? null : { phrase: agent }
  }
  if (site.subject === null) return null
  if (firstPerson(site)) return site.within === null ? null : { speakerOf: site.within }
  return { phrase: site.subject }
}

const BASE_CONFIDENCE = 0.75

const stanceOf = (
  rule: VerbRule | PhraseRule,
  site: Site,
  statements: readonly ExtractedStatement[],
  negated: boolean,
): ExtractedStance | null => {
  const holder = holderOf(rule, site, statements)
  if (holder === null || hypothetical(site.parsed.text, site)) return null
  const statement = site.reports ?? site.within
  const said = statement === null ? undefined : statements[statement]
  const within = 'speakerOf' in holder && holder.speakerOf === site.within ? null : site.within
  const issue = issueOf(rule, site, statements)
  return {
    kind: rule.kind,
    holder,
    statement,
    within,
    demand: null,
    issue,
    toward: 'toward' in rule ? towardOf(rule, site) : [],
    needsTarget: 'needsTarget' in rule && rule.needsTarget,
    negated,
    firmness: rule.firmness ?? firmnessOf(site, issue),
    condition: conditionOf(
      site.parsed.text,
      site.sentence,
      site.sentence.tokens[site.group.main]?.start ?? 0,
      site.within === null ? undefined : statements[site.within],
    ),
    temporality: temporalityOf(site),
    evidence: site.sentence.span,
    inTitle: site.sentence.inTitle,
    rule: rule.rule,
    confidence: Math.round(BASE_CONFIDENCE * (said?.confidence ?? 0.9) * 100) / 100,
  }
}

const verbStance = (
  site: Site,
  statements: readonly ExtractedStatement[],
): { stance: ExtractedStance; demand: ExtractedDemand | null } | null => {
  const passive = site.group.passive
  for (const rule of VERB_RULES) {
    if (!fits(rule, site)) continue
    if (passive && rule.holder !== 'speaker' && agentOf(site.sentence, site.group) === null) continue
    const negated = site.negated && rule.negation === 'keep'
    const stance = stanceOf(rule, site, statements, negated)
    if (stance === null) continue
    const asked =
      rule.demand === 'none' || negated
        ? null
        : demandedWords(rule, site, site.reports === null ? undefined : statements[site.reports])
    const demand =
      asked === null
        ? null
        : {
            by: stance.holder,
            of: asked.of,
            what: asked.what,
            evidence: stance.evidence,
            inTitle: stance.inTitle,
            rule: stance.rule,
            confidence: stance.confidence,
          }
    return { stance, demand }
  }
  return null
}

const phraseStances = (
  parsed: Parsed,
  sentence: Sentence,
  statements: readonly ExtractedStatement[],
): ExtractedStance[] => {
  const words = parsed.text.slice(...sentence.span)
  return PHRASE_RULES.flatMap((rule) =>
    [...words.matchAll(rule.phrase)].flatMap((match) => {
      const at = sentence.span[0] + match.index
      const group =
        sentence.groups.find(
          ({ start, end }) =>
            (sentence.tokens[start]?.start ?? 0) <= at + match[0].length && at <= (sentence.tokens[end - 1]?.end ?? 0),
        ) ?? sentence.groups[0]
      if (group === undefined) return []
      const within = innermost(statements, at)
      if (rule.subject !== 'self' && within === null) return []
      const subject = subjectOf(sentence, group)
      const site: Site = {
        parsed,
        sentence,
        group,
        subject: subject === null ? null : tokenSpan(sentence, subject.start, subject.end),
        behind: '',
        reports: null,
        within,
        negated: false,
        said: null,
      }
      const effective: PhraseRule = rule.subject === 'self' ? rule : { ...rule, holder: 'speaker' }
      const stance = stanceOf(effective, site, statements, rule.negated)
      return stance === null ? [] : [stance]
    }),
  )
}

const sameHolder = (a: Holder, b: Holder): boolean =>
  'phrase' in a && 'phrase' in b
    ? overlaps(a.phrase, b.phrase)
    : 'speakerOf' in a && 'speakerOf' in b && a.speakerOf === b.speakerOf

/** Stances and demands of an article, one stance of a kind for each holder and sentence. */
export const readStances = (
  parsed: Parsed,
  statements: readonly ExtractedStatement[],
): { stances: ExtractedStance[]; demands: ExtractedDemand[] } => {
  const stances: ExtractedStance[] = []
  const demands: ExtractedDemand[] = []
  const keep = (stance: ExtractedStance): boolean => {
    if (
      stances.some(
        (other) =>
          other.kind === stance.kind &&
          other.negated === stance.negated &&
          other.evidence[0] === stance.evidence[0] &&
          sameHolder(other.holder, stance.holder),
      )
    )
      return false
    stances.push(stance)
    return true
  }
  for (const sentence of parsed.sentences) {
    for (const stance of phraseStances(parsed, sentence, statements)) keep(stance)
    for (const group of sentence.groups) {
      const site = siteOf(parsed, sentence, group, statements)
      const found = site === null ? null : verbStance(site, statements)
      if (found === null) continue
      const { demand, stance } = found
      const raised = demand === null ? null : demands.push(demand) - 1
      if (!keep({ ...stance, demand: raised }) && raised !== null) {
        const first = stances.find(
          (other) =>
            other.kind === stance.kind &&
            other.evidence[0] === stance.evidence[0] &&
            sameHolder(other.holder, stance.holder),
        )
        if (first !== undefined && first.demand === null) first.demand = raised
      }
    }
  }
  return { stances, demands }
}
