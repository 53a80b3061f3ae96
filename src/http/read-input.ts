import { z } from 'zod'
import { type FieldError, RequestError } from './problem.ts'

const bare = (field: z.core.$ZodType): z.core.$ZodType =>
  field instanceof z.ZodOptional || field instanceof z.ZodDefault ? bare(field.def.innerType) : field

/** Text as the schema's field wants it; what does not fit is left as it is, and the schema refuses it. */
const textsAs = (field: z.core.$ZodType | undefined, texts: string[]): unknown => {
  const wanted = field === undefined ? undefined : bare(field)
  if (wanted instanceof z.ZodArray) return texts
  const [text = ''] = texts
  if (texts.length > 1) return texts
  return wanted instanceof z.ZodNumber && /^-?\d+$/.test(text) ? Number(text) : text
}

const QUERY = 'query parameter'

const fieldErrors = (issues: readonly z.core.$ZodIssue[], what: string): FieldError[] =>
  issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((field) => ({ field, message: `unknown ${what}` }))
    }
    const repeated = what === QUERY && issue.code === 'invalid_type' && Array.isArray(issue.input)
    const field = issue.path.length === 0 ? 'body' : String(issue.path[0])
    return [{ field, message: repeated ? 'may be given only once' : issue.message }]
  })

const parse = <Schema extends z.ZodType>(schema: Schema, input: unknown, what: string): z.output<Schema> => {
  const parsed = schema.safeParse(input, { reportInput: true })
  if (parsed.success) return parsed.data
  const errors = fieldErrors(parsed.error.issues, what)
  throw new RequestError('INPUT_INVALID', errors.map(({ field, message }) => `${field}: ${message}`).join('; '), {
    errors,
  })
}

/**
 * The query of a URL as the schema describes it; a field that takes several values is repeated (`kind=a&kind=b`).
 * @throws INPUT_INVALID naming every field at fault, unknown ones too
 */
export const readQuery = <Schema extends z.ZodObject>(schema: Schema, url: string): z.output<Schema> => {
  const at = url.indexOf('?')
  const searchParams = new URLSearchParams(at === -1 ? '' : url.slice(at))
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape
  const given = [...new Set(searchParams.keys())].map((name): [string, unknown] => [
    name,
    textsAs(Object.hasOwn(shape, name) ? shape[name] : undefined, searchParams.getAll(name)),
  ])
  return parse(schema, Object.fromEntries(given), QUERY)
}

/** @throws INPUT_INVALID naming every field at fault, unknown ones too */
export const readBody = <Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> =>
  parse(schema, body, 'field')
