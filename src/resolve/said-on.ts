import * as chrono from 'chrono-node'

/**
 * The day that words such as "on Thursday evening" name, seen from the article's day (`YYYY-MM-DD`); null without such a day
 * or where the words name none. A weekday is the last one not after the article's day, as in news.
 */
export const saidOn = (words: string, articleDay: string | null): string | null => {
  if (articleDay === null) return null
  const [year = 0, month = 1, day = 1] = articleDay.split('-').map(Number)
  const noon = new Date(Date.UTC(year, month - 1, day, 12))
  const result = chrono.en.parse(words, { instant: noon, timezone: 0 }, { forwardDate: false })[0]
  if (result === undefined || !(result.start.isCertain('weekday') || result.start.isCertain('day'))) return null
  // "last week" is no day, though chrono counts one seven days back.
  if (!result.start.isCertain('weekday') && /\b(week|fortnight|month|year|decade)s?\b/i.test(result.text)) return null
  const date = new Date(
    Date.UTC(
      result.start.get('year') ?? year,
      (result.start.get('month') ?? month) - 1,
      result.start.get('day') ?? day,
    ),
  )
  while (result.start.isCertain('weekday') && !result.start.isCertain('day') && date.getTime() > noon.getTime())
    date.setUTCDate(date.getUTCDate() - 7)
  const found = date.toISOString().slice(0, 10)
  return found <= articleDay ? found : null
}
