import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { xmlText, xmlValue } from '../../src/export/xml.ts'

/** What a strict parser reads: it fails on what is not well-formed or not allowed. */
const read = (xml: string): { text: string; value: string } => {
  const found = { text: '', value: '' }
  const parser = new SaxesParser({})
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (text) => {
    found.text += text
  })
  parser.on('opentag', ({ attributes }) => {
    found.value = String(attributes.v)
  })
  parser.write(xml).close()
  return found
}
const throughXml = (text: string) => read(`<a v="${xmlValue(text)}">${xmlText(text)}</a>`)

describe('text in XML', () => {
  it.each(['plain', '<&>"\'', ']]>', 'tab\tline\nreturn\r\nend', '\u{1f54a} e\u0301', '\u2028\u0085', '&#0;', ''])(
    'is read as it was written: %j',
    (text) => {
      expect(throughXml(text)).toEqual({ text, value: text })
    },
  )

  it('has U+FFFD for what XML does not allow', () => {
    const text = 'a\u0000b\u000bc\ud83dd\ufffee'
    expect(throughXml(text)).toEqual({ text: 'a\ufffdb\ufffdc\ufffdd\ufffde', value: 'a\ufffdb\ufffdc\ufffdd\ufffde' })
  })

  it('is well-formed whatever it was, and complete where it was well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: back, value } = throughXml(text)
        expect(value).toBe(back)
        expect([...back].length).toBe([...text].length)
      }),
    )
  })
})
