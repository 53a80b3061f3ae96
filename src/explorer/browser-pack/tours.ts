import { ask } from './ask.ts'
import type { Question } from './questions.ts'
import commonGround from './tours/common-ground.json' with { type: 'json' }
import firstLook from './tours/first-look.json' with { type: 'json' }
import securityGuarantees from './tours/security-guarantees.json' with { type: 'json' }

interface WrittenTour {
  name: string
  title: string
  slides: {
    heading: string
    text: string[]
    asks: { question: string; values?: Record<string, string | undefined> | undefined }[]
  }[]
}

/** A guided tour over the seed data, its questions taken from their files. */
export interface Tour {
  name: string
  title: string
  slides: {
    heading: string
    /** Paragraphs of plain text. */
    text: string[]
    asks: { title: string; statement: string }[]
  }[]
}

const WRITTEN: WrittenTour[] = [firstLook, securityGuarantees, commonGround]

/** Every tour in the order in which they are best taken. Throws TypeError where one asks what no file holds. */
export const toursOver = (questions: readonly Question[]): Tour[] => {
  const byName = new Map(questions.map((question) => [question.name, question]))
  return WRITTEN.map(({ name, title, slides }) => ({
    name,
    title,
    slides: slides.map(({ heading, text, asks }) => ({
      heading,
      text,
      asks: asks.map(({ question: asked, values }) => {
        const question = byName.get(asked)
        if (question === undefined) throw new TypeError(`tour ${name}: there is no cypher/browser/${asked}.cypher`)
        return { title: question.title, statement: ask(question, values) }
      }),
    })),
  }))
}
