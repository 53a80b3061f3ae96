import type { Command } from 'commander'
import { askDemandsCommand } from './ask-demands.ts'
import { askPositionsCommand } from './ask-positions.ts'
import { askStatementsCommand } from './ask-statements.ts'
import { describeCommand } from './describe-command.ts'
import type { Services } from './services.ts'

export const askCommand = (services: Services): Command =>
  describeCommand('ask', {
    description: 'Ask the graph: who said what, who holds which position, who demands what.',
    examples: [
      ['demarche ask statements --speaker "Antony Blinken"', 'who said what'],
      ['demarche ask positions --holder NATO', 'who stands where'],
      ['demarche ask demands --by Russia', 'who demands what, and how it was answered'],
    ],
  })
    .addCommand(askStatementsCommand(services))
    .addCommand(askPositionsCommand(services))
    .addCommand(askDemandsCommand(services))
