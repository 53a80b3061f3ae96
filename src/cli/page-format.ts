import { Option } from 'commander'

export type PageFormat = 'text' | 'json'

export const pageFormatOption = (): Option =>
  new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text')
