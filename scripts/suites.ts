// `npm run suites [-- --misses]`: the shipped extraction on the public test suites of other engines, scored under our guidelines.
// A case is left out only where corpus/ANNOTATION.md gives the reason; the reasons are counted. Without ../shared it says so and ends.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dateSuites } from './suites/dates.ts';
import { figureSuites } from './suites/figures.ts';
import { SUITES_FOLDER, type SuiteScore } from './suites/suite.ts';

const { values: flags } = parseArgs({ options: { misses: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } });

if (existsSync(SUITES_FOLDER)) {
  const scores = [...(await figureSuites()), ...(await dateSuites())].filter(({ name }) => name.includes(flags.only));
  process.stdout.write(`${tableOf(scores)}\n\n${reasonsOf(scores)}\n`);
  if (flags.misses) process.stdout.write(`\n${missesOf(scores)}\n`);
} else process.stdout.write(`skipped: no ${SUITES_FOLDER}\n`);

function tableOf(scores: readonly SuiteScore[]): string {
  const rows = scores.map(({ name, cases, right, misses }) => {
    const inScope = right + misses.length;
    return `| ${name} | ${cases} | ${inScope} | ${right} | ${inScope === 0 ? '–' : ((100 * right) / inScope).toFixed(1)} |`;
  });
  return ['| suite | cases | in scope | right | % |', '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n');
}

function reasonsOf(scores: readonly SuiteScore[]): string {
  const lines = scores.map(({ name, leftOut }) => {
    const reasons = [...leftOut].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${count} ${reason}`);
    return `- ${name}: ${reasons.length === 0 ? 'none' : reasons.join('; ')}`;
  });
  return ['Left out:', ...lines].join('\n');
}

function missesOf(scores: readonly SuiteScore[]): string {
  return scores.flatMap(({ name, misses }) => misses.map(({ input, found, wanted }) => `${name} | ${input} | wanted ${wanted} | found ${found}`)).join('\n');
}
