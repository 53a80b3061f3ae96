import type { PackFile } from '../../http/pack-file.ts'
import { asciidocGuide } from './asciidoc-guide.ts'
import { savedScript } from './ask.ts'
import { favorites } from './favorites.ts'
import { htmlGuide } from './html-guide.ts'
import { indexPage } from './index-page.ts'
import { readQuestions } from './questions.ts'
import { style } from './style.ts'
import { themesOf } from './themes.ts'
import { toursOver } from './tours.ts'

const TEXT = 'text/plain; charset=utf-8'
const HTML = 'text/html; charset=utf-8'

/** Everything that the Neo4j Browser takes. `packUrl` is where the files will be fetched, without a closing slash. */
export const browserPack = (packUrl: string): PackFile[] => {
  const questions = readQuestions()
  const themes = themesOf(questions)
  const tours = toursOver(questions)
  return [
    { path: 'index.html', mediaType: HTML, content: indexPage(packUrl, themes, tours) },
    { path: 'style.grass', mediaType: TEXT, content: style() },
    { path: 'favorites.zip', mediaType: 'application/zip', content: favorites(themes) },
    ...questions.map((question) => ({
      path: `questions/${question.name}.cypher`,
      mediaType: TEXT,
      content: savedScript(question),
    })),
    ...tours.flatMap((tour) => [
      {
        path: `guides/${tour.name}.html`,
        mediaType: HTML,
        content: htmlGuide(
          tour,
          packUrl,
          tours.filter((other) => other !== tour),
        ),
      },
      { path: `guides/${tour.name}.adoc`, mediaType: TEXT, content: asciidocGuide(tour) },
    ]),
  ]
}
