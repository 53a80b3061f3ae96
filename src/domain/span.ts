import { z } from 'zod'

/** A half-open range [start, end) of UTF-16 units of an article's text; `text.slice(start, end)` is the exact wording. */
export type Span = [start: number, end: number]

export const spanSchema = z
  .tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
  .refine(([start, end]) => start < end, 'a span ends after it starts')

export const slice = (text: string, span: Span): string => text.slice(span[0], span[1])

/** Several spans as one display text, joined as the graph's `text` property is. */
export const joinSpans = (text: string, spans: readonly Span[]): string =>
  spans.map((span) => slice(text, span)).join(' … ')

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]
