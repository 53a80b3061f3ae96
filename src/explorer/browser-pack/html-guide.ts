import { escapeHtml } from './escape-html.ts'
import type { Tour } from './tours.ts'

const block = (command: string): string => `<pre class="pre-scrollable code runnable">${escapeHtml(command)}</pre>`

const slide = (heading: string, parts: readonly string[]): string =>
  `    <slide class="row-fluid">
      <div class="col-sm-12">
        <h3>${escapeHtml(heading)}</h3>
${parts.map((part) => `        ${part}\n`).join('')}      </div>
    </slide>
`

/** A guide for `:play` in the Browser of Neo4j 5: one slide a step, every block of code runs when it is clicked. */
export const htmlGuide = (tour: Tour, packUrl: string, others: readonly Tour[]): string => {
  const first = slide(tour.title, [
    '<p>Each step has questions to run: a click on one puts it into the editor above, where it can be changed.</p>',
    '<p>Colours and captions for this graph, once for this Browser:</p>',
    block(`:style ${packUrl}/style.grass`),
  ])
  const steps = tour.slides.map(({ heading, text, asks }) =>
    slide(heading, [
      ...text.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
      ...asks.flatMap(({ title, statement }) => [
        `<figure>${block(statement)}<figcaption>${escapeHtml(title)}</figcaption></figure>`,
      ]),
    ]),
  )
  const last = slide('Further tours', [
    ...others.map(({ name, title }) => {
      const guide = escapeHtml(`${packUrl}/guides/${name}.html`)
      return `<p><a play-topic="${guide}">${escapeHtml(title)}</a></p>`
    }),
  ])
  return `<article class="guide">
  <title>${escapeHtml(tour.title)}</title>
  <carousel class="deck container-fluid">
${[first, ...steps, last].join('')}  </carousel>
</article>
`
}
