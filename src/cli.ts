#!/usr/bin/env node
// Arguments in, exit code out. Each command lives in commands/ and is loaded only when called.
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { EXAMPLES, EXIT_CODES_HELP } from './commands/help-texts.ts';
import { endQuietlyOnClosedPipe } from './commands/output.ts';
import { packageVersion } from './commands/version.ts';
import { CodedError } from './errors.ts';

function createProgram(finish: (code: number) => void): Command {
  const program = new Command('broadsheet')
    .description('News articles in, a clean dataset out: organisations, drugs, figures and dates.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .option('--debug', 'print stack traces with errors')
    .addHelpText('after', EXAMPLES.program + EXIT_CODES_HELP)
    .configureOutput({
      outputError: (text, write) =>
        write(
          `broadsheet: ${text
            .replace(/^error: /u, '')
            .trim()
            .replace(/\s*\n\s*/gu, ' ')}\n`,
        ),
    })
    .exitOverride();

  program
    .command('run')
    .description('run the batch: read, extract, normalise, validate, write the dataset')
    .argument('[pipeline-or-input...]', 'pipeline file (.yaml), then inputs that replace its own')
    .option('-o, --output <directory>', 'directory of the dataset')
    .option('--jobs <number>', 'worker threads (default: one a core)', positiveInteger)
    .option('--force', 'write into a directory that holds other files')
    .option('--full', 'work on every article anew, also where nothing changed since the last run')
    .option('--no-cache', 'keep no answers for the next run')
    .option('--watch', 'run again whenever the inputs change, until Ctrl-C')
    .option('--retry-rejects', 'read again only the files that held a reject; what succeeds now joins the dataset')
    .addOption(new Option('--vanished <policy>', 'articles of the last run that are no longer among the inputs').choices(['delete', 'mark', 'keep']))
    .option('--dry-run', 'list what would be read and written, then stop')
    .option('--quiet', 'no progress bar, no summary')
    .option('--json', 'summary as JSON on stdout')
    .addOption(publishedOption())
    .addOption(sourceOption())
    .addOption(languagesOption())
    .addHelpText('after', EXAMPLES.run)
    .action(async (inputs, options) => finish(await (await import('./commands/run.ts')).runCommand(inputs, options)));

  program
    .command('extract')
    .description('filter: articles in (NDJSON on stdin, or files), one record a line out, in input order')
    .argument('[input...]', 'files, directories, globs, or - for NDJSON on standard input')
    .option('-p, --pipeline <file>', 'pipeline file for field mapping, limits and steps')
    .addOption(publishedOption())
    .addOption(sourceOption())
    .addOption(languagesOption())
    .addHelpText('after', EXAMPLES.extract)
    .action(async (inputs, options) => finish(await (await import('./commands/extract.ts')).extractCommand(inputs, options)));

  program
    .command('load')
    .description('records made elsewhere, or by an earlier run, into a database or a dataset directory')
    .argument('<records...>', 'records.ndjson files, directories of runs, or - for standard input')
    .requiredOption('--to <target>', 'postgres://user@host/database, duckdb:file.duckdb, or a directory')
    .option('--schema <name>', 'schema in PostgreSQL (default: broadsheet)')
    .addOption(
      new Option('--vanished <policy>', 'documents that are there already and not among the records (default: keep)').choices(['delete', 'mark', 'keep']),
    )
    .option('--quiet', 'say nothing but faults')
    .addHelpText('after', EXAMPLES.load)
    .action(async (paths, options) => finish(await (await import('./commands/load.ts')).loadCommand(paths, options)));

  program
    .command('export')
    .description('records as JSON-LD (schema.org) or W3C Web Annotation, an article a line on stdout')
    .argument('<records...>', 'records.ndjson files, directories of runs, or - for standard input')
    .addOption(new Option('--format <name>', 'jsonld or webannotation').choices(['jsonld', 'webannotation']).makeOptionMandatory())
    .action(async (paths, options) => finish(await (await import('./commands/export.ts')).exportCommand(paths, options)));

  program
    .command('init')
    .description('write a commented pipeline file with every field and its default')
    .argument('[file]', 'file to write', 'broadsheet.yaml')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', EXAMPLES.init)
    .action(async (path, options) => finish((await import('./commands/init.ts')).initCommand(path, options)));

  program
    .command('completion')
    .description('print a script that completes commands and options with the tab key')
    .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', EXAMPLES.completion)
    .action(async (shell) => finish(await (await import('./commands/completion.ts')).completionCommand(program, shell)));

  program
    .command('validate')
    .description('check record files against the schemas')
    .argument('<records...>', 'records.ndjson files, or - for standard input')
    .addHelpText('after', EXAMPLES.validate)
    .action(async (paths) => finish(await (await import('./commands/validate.ts')).validateCommand(paths)));

  const registry = program
    .command('registry')
    .description('the entities of a dataset across its documents: list them, ask why, join and part them')
    .addHelpText('after', EXAMPLES.registry);
  registry
    .command('list')
    .description('entities, the most mentioned first')
    .argument('[filter]', 'part of a name, or an id')
    .option('-o, --output <directory>', 'directory of the dataset', 'out')
    .option('--type <type>', 'ORG or DRUG')
    .option('--shared', 'those with a name that may mean several')
    .option('--hand', 'those with edits by hand')
    .option('--limit <number>', 'at most so many', positiveInteger)
    .option('--json', 'rows as in registry.ndjson')
    .action(async (filter, options) => finish(await (await import('./commands/registry.ts')).registryListCommand(filter, options)));
  registry
    .command('why')
    .description('the reasons of an entity, or between two names')
    .argument('<name...>', 'one or two names or ids')
    .option('-o, --output <directory>', 'directory of the dataset', 'out')
    .action(async (names, options) => finish(await (await import('./commands/registry.ts')).registryWhyCommand(names, options)));
  registry
    .command('merge')
    .description('join two entities; the first keeps its id')
    .argument('<kept>', 'name or id')
    .argument('<gone>', 'name or id')
    .option('-o, --output <directory>', 'directory of the dataset', 'out')
    .action(async (kept, gone, options) => finish(await (await import('./commands/registry.ts')).registryMergeCommand(kept, gone, options)));
  registry
    .command('split')
    .description('take a name out of an entity, for good')
    .argument('<entity>', 'name or id')
    .argument('<alias>', 'the name to take out')
    .option('-o, --output <directory>', 'directory of the dataset', 'out')
    .action(async (name, alias, options) => finish(await (await import('./commands/registry.ts')).registrySplitCommand(name, alias, options)));

  program
    .command('schema')
    .description('print a JSON Schema, or the list of them')
    .argument('[name]', 'article, record, pipeline, manifest, reject or gold')
    .addHelpText('after', EXAMPLES.schema)
    .action(async (name) => finish(await (await import('./commands/schema.ts')).schemaCommand(name)));

  program
    .command('evaluate')
    .description('score the pipeline, or predictions of any tool, against gold')
    .argument('[pipeline]', 'pipeline file; default: all steps')
    .requiredOption('--gold <files...>', 'gold NDJSON files')
    .option('--pred <file>', 'predictions made elsewhere: NDJSON of {id, entities}')
    .option('--against <file>', 'a second system to compare with: predictions, or another pipeline file')
    .option('--baseline <file>', 'gate: exit 1 where a metric fell by more than its tolerance; tells gains and losses')
    .option('--update-baseline', 'write the present scores as the baseline')
    .option('--date <day>', 'day to write into the baseline, YYYY-MM-DD (default: today)')
    .option('--by <slices>', 'also by rule, confidence, source, zone, length, kind (comma between)')
    .option('--counts', 'correct, incorrect, partial, missed and spurious by scheme')
    .option('--rounds <number>', 'draws for intervals and tests (default 1000)', positiveInteger)
    .option('--seed <number>', 'seed of the draws (default 1)', positiveInteger)
    .option('--json', 'the report as JSON')
    .option('--markdown', 'the report as Markdown')
    .option('--junit <file>', 'write the gate as JUnit XML')
    .option('--html <file>', 'write a page with gold and prediction side by side, such as out/evaluation.html')
    .addHelpText('after', EXAMPLES.evaluate)
    .action(async (pipeline, options) => {
      const { evaluateCommand, parseSlicings } = await import('./commands/evaluate.ts');
      finish(await evaluateCommand(pipeline, { ...options, ...(options.by && { by: parseSlicings(options.by) }) }));
    });

  program
    .command('audit')
    .description('account for every number: inside a figure, date or name, or the reason why not; the rest is unclaimed')
    .argument('<input...>', 'files, directories, globs, or - for NDJSON on standard input')
    .option('-p, --pipeline <file>', 'pipeline file for field mapping, limits and steps')
    .option('--all', 'list every number, not the unclaimed alone')
    .option('--json', 'one JSON object an article')
    .option('--fail-on-unclaimed', 'exit 1 where a number is unclaimed')
    .addOption(publishedOption())
    .addOption(sourceOption())
    .addOption(languagesOption())
    .addHelpText('after', EXAMPLES.audit)
    .action(async (inputs, options) => finish(await (await import('./commands/audit.ts')).auditCommand(inputs, options)));

  program
    .command('diff')
    .description('what changed between two outputs of the same articles: mentions added, lost, changed')
    .argument('<before>', 'directory of a dataset, or its records.ndjson')
    .argument('<after>', 'the other one')
    .option('--examples <number>', 'examples of each change (default 3)', positiveInteger)
    .option('--json', 'the comparison as JSON')
    .option('--fail-on-change', 'exit 1 where anything changed')
    .addHelpText('after', EXAMPLES.diff)
    .action(async (before, after, options) => finish(await (await import('./commands/diff.ts')).diffCommand(before, after, options)));

  program
    .command('train')
    .description('learn the tagger of names from own gold; prints held-out scores, writes a model')
    .requiredOption('--gold <files...>', 'gold NDJSON files')
    .option('--base <model>', 'names.bin of the model to go on from, such as the one that ships')
    .option('-o, --output <directory>', 'where the model is written', 'out/model')
    .addHelpText('after', EXAMPLES.train)
    .action(async (options) => finish(await (await import('./commands/train.ts')).trainCommand(options)));

  program
    .command('explain')
    .description('why a mention was found or not: readings, refusals, steps to its value, weights of the model')
    .argument('<input>', 'file of the article')
    .argument('[place]', 'offset, stretch such as 1042-1050, or words')
    .option('--id <id>', 'which article, where the file holds several (default: the first)')
    .option('-p, --pipeline <file>', 'pipeline file for field mapping, limits and steps')
    .option('--html <file>', 'write the article as a page, each mention with its explanation')
    .addOption(publishedOption())
    .addOption(sourceOption())
    .addOption(languagesOption())
    .addHelpText('after', EXAMPLES.explain)
    .action(async (path, place, options) => finish(await (await import('./commands/explain.ts')).explainCommand(path, place, options)));

  program
    .command('review')
    .description('a local page to accept, mend and add mentions; what is accepted is gold for evaluate and train')
    .argument('<records>', 'directory of a dataset, its records.ndjson, or a gold file')
    .option('-o, --output <file>', 'gold file (default: gold.ndjson beside the records)')
    .option('--port <number>', 'port of 127.0.0.1 (default: a free one)', wholeNumber, 0)
    .addHelpText('after', EXAMPLES.review)
    .action(async (path, options) => finish(await (await import('./commands/review.ts')).reviewCommand(path, options)));

  program
    .command('report')
    .description('one page to look at a dataset: names, figures, timeline, rejects, every article with its mentions')
    .argument('<dataset>', 'directory of a dataset, or its records.ndjson')
    .option('-o, --output <file>', 'page to write (default: report.html in the directory)')
    .addHelpText('after', EXAMPLES.report)
    .action(async (path, options) => finish(await (await import('./commands/report.ts')).reportCommand(path, options)));

  const gold = program.command('gold').description('gold files: check them, bring them from and take them to annotation tools');
  gold
    .command('check')
    .description('offsets, overlaps, allowed values, canonical names, suspicious omissions; exit 1 with a fault')
    .argument('<gold...>', 'gold NDJSON files')
    .option('--strict', 'suspicions count as faults')
    .action(async (paths, options) => finish(await (await import('./commands/gold.ts')).checkGoldCommand(paths, options)));
  gold
    .command('import')
    .description('annotations of another tool → gold NDJSON on stdout')
    .argument('<file...>', 'export files of the tool (brat: the .ann files, with .txt beside them)')
    .addOption(formatOption())
    .option('--unit <unit>', "offset unit, where it is not the tool's own: utf16, codepoint, utf8")
    .option('--map <pairs>', 'labels of the tool, such as ORGANIZATION=ORG,CHEMICAL=DRUG')
    .action(async (paths, options) => finish(await (await import('./commands/gold.ts')).importGoldCommand(paths, options)));
  gold
    .command('export')
    .description('gold NDJSON → files that another tool reads')
    .argument('<gold...>', 'gold NDJSON files')
    .addOption(formatOption())
    .option('--unit <unit>', "offset unit, where it is not the tool's own: utf16, codepoint, utf8")
    .option('-o, --output <path>', 'file to write, for brat a directory (default: stdout)')
    .addHelpText('after', EXAMPLES.gold)
    .action(async (paths, options) => finish(await (await import('./commands/gold.ts')).exportGoldCommand(paths, options)));
  const lexicon = program
    .command('lexicon')
    .description('name lists of your own: make them from public dumps, check them')
    .addHelpText('after', EXAMPLES.lexicon);
  lexicon
    .command('import')
    .description('a public dump → an NDJSON list with names, aliases, kinds and ids; exit 3 where a record was left out')
    .addArgument(new Argument('<dump>', 'whose dump it is').choices(['ror', 'drugbank', 'sec', 'rxnorm']))
    .argument('<file>', 'file of the dump, also .gz')
    .requiredOption('-o, --output <list>', 'list to write, such as ror.ndjson')
    .action(async (dump, file, options) => finish((await import('./commands/lexicon-import.ts')).importLexiconCommand(dump, file, options.output)));
  lexicon
    .command('check')
    .description('rows, duplicates, ambiguous names, ordinary words; exit 1 where a row cannot be used')
    .argument('<list>', 'a list (.csv, .tsv, .ndjson, also .gz), or a pipeline file with its lists and column names')
    .addOption(new Option('--type <type>', 'what the rows are, where no column says so').choices(['ORG', 'DRUG']))
    .option('--json', 'the check as JSON')
    .action(async (list, options) => finish((await import('./commands/lexicon-check.ts')).checkLexiconCommand(list, options)));
  for (const command of lexicon.commands) command.configureOutput(program.configureOutput()).exitOverride();

  for (const command of gold.commands) command.configureOutput(program.configureOutput()).exitOverride();

  for (const command of program.commands) command.configureOutput(program.configureOutput()).exitOverride();
  return program;
}

function formatOption(): Option {
  return new Option('--format <name>', 'annotation tool')
    .choices(['brat', 'conll', 'doccano', 'prodigy', 'label-studio', 'webannotation'])
    .makeOptionMandatory();
}

function publishedOption(): Option {
  return new Option('--published <day>', 'publication day of articles that state none, YYYY-MM-DD');
}

function sourceOption(): Option {
  return new Option('--source <name>', 'publisher of articles that state none');
}

function languagesOption(): Option {
  return new Option('--languages <list>', 'languages let through, such as en,es; "all" turns the gate off');
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new InvalidArgumentError('give a port from 0 to 65535.');
  return value;
}

function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('give a whole number from 1 up.');
  return value;
}

/** `help nope` is answered like `nope`: as an unknown command, with the one that is nearest. */
function withoutVainHelp(argv: readonly string[]): string[] {
  const [node = '', cli = '', first, named, ...rest] = argv;
  const known = named === undefined || named.startsWith('-') || named === 'help' || program.commands.some((command) => command.name() === named);
  return first === 'help' && !known ? [node, cli, named, ...rest] : [...argv];
}

/** What an error becomes on stderr: one line, the stack only with --debug. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const debug = process.argv.includes('--debug');
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof CodedError;
  process.stderr.write(`broadsheet: ${known ? '' : 'unexpected fault: '}${message.split('\n', 1)[0]}${known || debug ? '' : ' (--debug shows where)'}\n`);
  if (debug && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return known ? error.exitCode : 2;
}

const program = createProgram((code) => {
  process.exitCode = code;
});
endQuietlyOnClosedPipe(process.stdout);
try {
  await program.parseAsync(withoutVainHelp(process.argv.filter((argument) => argument !== '--debug')));
} catch (error) {
  process.exitCode = report(error);
}
