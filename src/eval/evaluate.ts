import { slice } from '../domain/span.ts'
import { sentenceAround } from '../ingest/sentence-around.ts'
import type { GoldArticle } from './gold-folder.ts'
import type { Mistake } from './mistake.ts'
import { type Prediction, predictedSide } from './predicted.ts'
import { emptyScore, type Score, scoreArticle } from './score.ts'
import { extentOfWords, type ScoredText } from './scored-text.ts'
import { NOTHING } from './side.ts'

/** A miss or a false alarm of an article, in words. */
export interface ReportedMistake extends Omit<Mistake, 'words'> {
  article: string
  text: string
  sentence: string
}

export interface Evaluation {
  articles: number
  /** Names of articles of which there is no extraction: all that they hold is missed. */
  missing: string[]
  score: Score
  mistakes: ReportedMistake[]
}

const inWords = (article: string, { text, words: places }: ScoredText, mistakes: readonly Mistake[]) => {
  const sentenceOf = sentenceAround(text)
  return mistakes.map(({ words, ...mistake }): ReportedMistake => {
    const span = extentOfWords({ text, words: places, lower: [] }, words)
    return {
      article,
      ...mistake,
      text: span === null ? '' : slice(text, span),
      sentence: span === null ? '' : slice(text, sentenceOf(span)),
    }
  })
}

/** Scores annotated articles one after the other. `predict` gives an article's extraction, or null where there is none. */
export const evaluate = async (
  articles: readonly GoldArticle[],
  predict: (article: GoldArticle) => Promise<Prediction | null>,
): Promise<Evaluation> => {
  const evaluation: Evaluation = { articles: articles.length, missing: [], score: emptyScore(), mistakes: [] }
  for (const article of articles) {
    const prediction = await predict(article)
    if (prediction === null) evaluation.missing.push(article.name)
    const found = prediction === null ? NOTHING : predictedSide(prediction, article.text)
    const mistakes = scoreArticle(evaluation.score, article.gold, found)
    evaluation.mistakes.push(...inWords(article.name, article.text, mistakes))
  }
  return evaluation
}
