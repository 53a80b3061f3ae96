import { Command } from 'commander'

export interface CommandDescription {
  description: string
  /** Each a whole line as typed, with what it does: [line, effect]. */
  examples: readonly (readonly [line: string, effect: string])[]
}

/** A command with its examples under the help text. */
export const describeCommand = (name: string, { description, examples }: CommandDescription): Command => {
  const lines = examples.map(([line, effect]) => `  $ ${line}\n      ${effect}`)
  return new Command(name).description(description).addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
}
