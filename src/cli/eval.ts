import { type Command, Option } from 'commander'
import { DemarcheError } from '../domain/errors.ts'
import type { GoldArticle } from '../eval/gold-folder.ts'
import type { Prediction } from '../eval/predicted.ts'
import type { Report } from '../eval/report.ts'
import { describeCommand } from './describe-command.ts'
import { evaluationText } from './eval-text.ts'
import { EXIT } from './exit-codes.ts'
import { globalsOf, pipelineOptionsOf } from './global-options.ts'
import { note, refuse, writeLine } from './output.ts'
import type { Services } from './services.ts'

interface EvalOptions {
  texts?: string
  predictions?: string
  errors?: true
  json?: true
  markdown?: true
  floors?: string
  raise?: true
}

type Predict = (article: GoldArticle) => Promise<Prediction | null>

const fromFile = async (file: string): Promise<Predict> => {
  const { readPredictions } = await import('../eval/predictions-file.ts')
  const predictions = await readPredictions(file)
  return async ({ name }) => predictions.get(name) ?? null
}

/** By the reader that the global options name. A refused article costs its line on stderr and exit code 3. */
const byReader = async (services: Services, command: Command): Promise<Predict> => {
  const [{ predictWith }, { createPipeline }] = await Promise.all([
    import('../eval/predict.ts'),
    import('../ingest/pipeline.ts'),
  ])
  const predict = predictWith(await createPipeline(pipelineOptionsOf(command)), services.readSource)
  return async (article) => {
    try {
      return await predict(article)
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error
      refuse(error)
      process.exitCode = EXIT.refused
      return null
    }
  }
}

const print = async (report: Report, { json, markdown, ...asked }: EvalOptions): Promise<void> => {
  const errors = asked.errors === true
  if (json) {
    const { mistakes, ...figures } = report
    return writeLine(JSON.stringify(errors ? report : figures))
  }
  if (!markdown) return writeLine(evaluationText(report, { errors }))
  const { markdownReport } = await import('../eval/markdown.ts')
  return writeLine(markdownReport(report, { errors }))
}

const holdToFloors = async (reports: readonly Report[], file: string, raise: boolean): Promise<void> => {
  const { fallsOf, raisedBy, readFloors, writeFloors } = await import('../eval/floors.ts')
  let floors = await readFloors(file)
  for (const report of reports) {
    for (const { measure, F1, floor } of fallsOf(report, floors)) {
      note(`EVAL_BELOW_FLOOR ${report.folder}: ${measure} by ${report.reader} has F1 ${F1}, and had ${floor} (${file})`)
      process.exitCode = EXIT.belowFloor
    }
    floors = raisedBy(report, floors)
  }
  if (raise) await writeFloors(file, floors)
}

export const evalCommand = (services: Services): Command =>
  describeCommand('eval', {
    description: 'Score what is found in annotated articles against their annotations.',
    examples: [
      ['demarche eval tests/golden/articles', 'precision, recall and F1, by quote type and by kind of position'],
      ['demarche eval my-articles --errors --reader model', 'with every miss and false alarm beside its sentence'],
      ['demarche eval my-articles --predictions found.jsonl', 'of a finished extraction (demarche extract)'],
      ['demarche eval my-articles --floors floors.json', 'fails where a figure is lower than it was'],
    ],
  })
    .argument('<folder...>', 'folders of annotated articles: NAME.json beside NAME.txt (.md, .html)')
    .option('--texts <folder>', 'where the texts are, when not beside the annotations')
    .addOption(
      new Option('--predictions <file>', 'score a finished extraction (jsonl) instead').conflicts(['floors', 'raise']),
    )
    .option('--errors', 'every miss and false alarm beside its sentence')
    .addOption(new Option('--json', 'one JSON object a folder, each on a line').conflicts('markdown'))
    .option('--markdown', 'a report in Markdown')
    .option('--floors <file>', 'fail where an F1 is below the one of this file')
    .option('--raise', 'write into the file of floors what rose')
    .action(async (folders: string[], options: EvalOptions, command: Command) => {
      if (options.raise && options.floors === undefined) command.error('error: --raise needs --floors FILE')
      const [{ evaluate }, { readGoldFolder }, { reportOf }] = await Promise.all([
        import('../eval/evaluate.ts'),
        import('../eval/gold-folder.ts'),
        import('../eval/report.ts'),
      ])
      const { predictions } = options
      const predict = predictions === undefined ? await byReader(services, command) : await fromFile(predictions)
      const reports: Report[] = []
      for (const folder of folders) {
        const articles = await readGoldFolder(folder, services.readSource, options.texts)
        const evaluation = await evaluate(articles, predict)
        if (predictions !== undefined && evaluation.missing.length > 0)
          note(`${folder}: no prediction for ${evaluation.missing.join(', ')}`)
        const report = reportOf(folder, predictions ?? globalsOf(command).reader, evaluation)
        reports.push(report)
        await print(report, options)
      }
      if (options.floors !== undefined) await holdToFloors(reports, options.floors, options.raise === true)
    })
