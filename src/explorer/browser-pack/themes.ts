import type { Question } from './questions.ts'

/** Questions by what they are about, in the order in which people are shown them: a folder of saved scripts each. */
const THEMES: Record<string, readonly string[]> = {
  'Who said what': [
    'who-said-what-about-a-topic',
    'what-did-a-person-say',
    'what-was-said-for-a-side',
    'who-spoke-to-whom',
    'what-is-quoted-word-for-word',
    'what-has-no-named-source',
  ],
  Positions: [
    'where-does-everyone-stand-on-a-topic',
    'what-does-a-side-stand-for',
    'who-takes-a-stance-toward-an-actor',
    'what-is-non-negotiable',
    'what-is-non-negotiable-on-both-sides',
    'who-is-open-to-dialogue-and-on-which-condition',
    'which-positions-depend-on-a-condition',
    'how-did-a-position-move',
    'who-changed-position',
    'who-threatens-and-unless-what',
  ],
  Demands: [
    'what-does-a-side-demand-and-who-answered-how',
    'what-is-demanded-of-an-actor',
    'which-demands-are-about-a-topic',
    'which-demands-were-answered-and-how',
    'which-demands-did-nobody-answer',
  ],
  'Sides and common ground': [
    'who-is-for-and-who-against',
    'who-opposes-whom-on-a-topic',
    'what-is-common-ground-between-two-sides',
    'what-stands-between-two-sides',
    'who-agrees-with-whom',
    'who-supports-whom',
    'who-accuses-and-criticizes-whom',
    'whose-representatives-contradict-each-other',
    'who-speaks-for-whom',
    'since-when-and-as-what-does-somebody-speak',
  ],
  'Proof and sources': [
    'where-do-these-words-stand',
    'which-claims-speak-of-these-words',
    'what-does-a-position-rest-on',
    'what-does-an-article-report',
    'which-articles-report-on-a-topic',
    'what-happened-on-a-topic-day-by-day',
    'which-sources-report-most',
    'which-claims-are-least-sure',
  ],
  'In figures': ['who-is-heard-most', 'what-is-talked-about-most', 'who-appears-together'],
}

export interface Theme {
  title: string
  questions: Question[]
}

/** Throws TypeError unless each question stands in one theme. */
export const themesOf = (questions: readonly Question[]): Theme[] => {
  const left = new Map(questions.map((question) => [question.name, question]))
  const themes = Object.entries(THEMES).map(([title, names]) => ({
    title,
    questions: names.map((name) => {
      const question = left.get(name)
      if (question === undefined) throw new TypeError(`theme ${title}: no cypher/browser/${name}.cypher, or twice`)
      left.delete(name)
      return question
    }),
  }))
  if (left.size > 0) throw new TypeError(`in no theme: ${[...left.keys()].join(', ')}`)
  return themes
}
