import type { Tour } from './tours.ts'

/** A guide for `:guide` in the newer Browser, which applies no GraSS: a section is a slide. */
export const asciidocGuide = ({ title, slides }: Tour): string => {
  const sections = slides.map(({ heading, text, asks }) =>
    [
      `== ${heading}`,
      ...text,
      ...asks.map((asked) => `.${asked.title}\n[source,cypher]\n----\n${asked.statement}\n----`),
    ].join('\n\n'),
  )
  return `${[`= ${title}`, ...sections].join('\n\n')}\n`
}
