import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DemarcheError } from '../../src/domain/errors.ts'
import type { SourceFormat } from '../../src/read/formats.ts'
import { read } from './document.ts'

const PIECES: Record<SourceFormat, string> = {
  text: ' |\n|\n\n|\r\n|said|😀|“No”|\u00a0|Image AFP|(Reuters)|.|©',
  markdown:
    '# |**|_|[a](b)|![a](b)|> |- |1. |`|```\n|---\n|\n|\n\n|title: a\n|<!--|-->|<b>|&amp;|\\*|😀|said| |a|b|\u00a0|<p>|</p>',
  html: '<p>|</p>|<div>|</div>|<br>|<h1>|</h1>|<article>|<ul><li>|<!--|-->|<body>|<title>|</title>|<script>|<table><tr><td>|<img|>|&nbsp;|&lt;|😀|said|\n| |<a href="',
}

const OPENING: Record<SourceFormat, string> = { text: '', markdown: '', html: '<p>The minister said no.</p>' }

const anySource = (format: SourceFormat) =>
  fc
    .array(fc.constantFrom(...PIECES[format].split('|')), { maxLength: 30 })
    .map((pieces) => OPENING[format] + pieces.join(''))

describe('any source', () => {
  it.each(['text', 'markdown', 'html'] as const)(
    'of %s is read with spans that hold, or refused with a code',
    (format) => {
      let documentsRead = 0
      fc.assert(
        fc.property(anySource(format), (source) => {
          try {
            const { text, title, paragraphs, credits } = read(source, format)
            documentsRead += 1
            expect(paragraphs.length).toBeGreaterThan(0)
            if (title !== null) expect(paragraphs[0]).toEqual(title)
            let end = 0
            for (const [start, stop] of paragraphs) {
              expect(start).toBeGreaterThanOrEqual(end)
              expect(text.slice(end, start).trim()).toBe('')
              const exact = text.slice(start, stop)
              expect(exact).toBe(exact.trim())
              expect(exact).not.toBe('')
              expect(exact).not.toMatch(/\p{Surrogate}/u)
              end = stop
            }
            expect(text.slice(end).trim()).toBe('')
            for (const [start, stop] of credits) expect(text.slice(start, stop).trim()).not.toBe('')
          } catch (error) {
            if (!(error instanceof DemarcheError)) throw error
            expect(error.place.file).toBe('file')
          }
        }),
        { numRuns: 300 },
      )
      expect(documentsRead).toBeGreaterThan(50)
    },
  )
})
