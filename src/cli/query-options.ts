import { type Command, Option } from 'commander'
import { z } from 'zod'
import { DemarcheError } from '../domain/errors.ts'

/** Words for an option's value in the help text, where the field's name says it badly. */
const VALUE_NAMES: Record<string, string> = {
  speaker: 'actor',
  onBehalfOf: 'actor',
  addressee: 'actor',
  medium: 'actor',
  holder: 'actor',
  toward: 'actor',
  by: 'actor',
  of: 'actor',
  from: 'day',
  to: 'day',
  article: 'id',
  text: 'words',
  name: 'words',
  limit: 'count',
}

/** The command-line flag of a field: `onBehalfOf` is `--on-behalf-of`. */
export const flagOf = (field: string): string => `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

const bare = (field: z.core.$ZodType): z.core.$ZodType =>
  field instanceof z.ZodOptional || field instanceof z.ZodDefault ? bare(field.def.innerType) : field

const choicesOf = (field: z.core.$ZodType): readonly string[] =>
  field instanceof z.ZodEnum ? field.options.map(String) : []

const append = (value: string, former: string[] | undefined): string[] => [...(former ?? []), value]

const optionOf = (name: string, field: z.ZodType): Option => {
  const inner = bare(field)
  const repeats = inner instanceof z.ZodArray
  const choices = choicesOf(repeats ? bare(inner.def.element) : inner)
  const hints = [
    choices.length > 0 ? `one of ${choices.join(', ')}` : '',
    repeats ? 'may be repeated' : '',
    field instanceof z.ZodDefault ? `default: ${String(field.def.defaultValue)}` : '',
  ]
  const hint = hints.filter((part) => part !== '').join('; ')
  const description = `${field.description ?? ''}${hint ? ` (${hint})` : ''}`
  const option = new Option(`${flagOf(name)} <${VALUE_NAMES[name] ?? name}>`, description)
  if (repeats) option.argParser(append)
  else if (inner instanceof z.ZodNumber) option.argParser(Number)
  return option
}

/** One option for each field of a query's schema, described as the schema describes it, so that the two cannot part. */
export const addQueryOptions = (command: Command, schema: z.ZodObject): Command => {
  for (const [name, field] of Object.entries(schema.shape)) command.addOption(optionOf(name, field as z.ZodType))
  return command
}

/** The fields of a query among a command's options. Throws INPUT_INVALID that names the option. */
export const readQuery = <Schema extends z.ZodObject>(command: Command, schema: Schema): z.infer<Schema> => {
  const options = command.opts<Record<string, unknown>>()
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => (name in options ? [[name, options[name]]] : [])),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new DemarcheError('INPUT_INVALID', issue?.message ?? 'not a valid query', {
    field: flagOf(String(issue?.path[0])),
  })
}
