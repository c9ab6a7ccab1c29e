// A stranger's first commands: init, completion, and the reference that the schema makes.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { pipelineReference } from '../../src/commands/pipeline-reference.ts';
import { STEP_NAMES } from '../../src/config.ts';
import { completeSettings, loadPipelineFile } from '../../src/pipeline-file.ts';
import { broadsheet } from '../support/cli.ts';

const cwd = mkdtempSync(join(tmpdir(), 'broadsheet-init-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('init', () => {
  test('writes a file that says what holds without it', () => {
    const { code, stdout, stderr } = broadsheet(['init'], { cwd });
    expect([code, stdout, stderr]).toEqual([0, '', 'wrote broadsheet.yaml: name your articles under input.paths, then run: broadsheet run broadsheet.yaml\n']);
    const settings = loadPipelineFile(join(cwd, 'broadsheet.yaml'), STEP_NAMES);
    expect(settings).toEqual(completeSettings({ name: 'broadsheet' }, cwd));
  });

  test('examples behind # are good once uncommented', () => {
    const text = readFileSync(join(cwd, 'broadsheet.yaml'), 'utf8').replace(/^( *)# ((?: {2})?[a-z]+:(?: [^ ].*)?)$/gimu, '$1$2');
    writeFileSync(join(cwd, 'whole.yaml'), text);
    const settings = loadPipelineFile(join(cwd, 'whole.yaml'), STEP_NAMES);
    expect([settings.name, settings.input.fields.text, settings.extract.length, settings.write.postgres?.schema, settings.run.jobs]).toEqual([
      'news',
      'body',
      STEP_NAMES.length,
      'broadsheet',
      2,
    ]);
  });

  test('never writes over a file unless told to', () => {
    writeFileSync(join(cwd, 'mine.yaml'), 'name: mine\n');
    const refused = broadsheet(['init', 'mine.yaml'], { cwd });
    expect([refused.code, refused.stderr]).toEqual([2, 'broadsheet: mine.yaml: is there already; name another file, or give --force to write over it\n']);
    expect(readFileSync(join(cwd, 'mine.yaml'), 'utf8')).toBe('name: mine\n');
    expect(broadsheet(['init', 'mine.yaml', '--force'], { cwd }).code).toBe(0);
    expect(broadsheet(['init', 'none/mine.yaml'], { cwd }).stderr).toContain('cannot be written: its directory is missing; make it, or name another file');
  });
});

describe('completion', () => {
  const CASES = [
    ['broadsheet eval', 'evaluate'],
    ['broadsheet gold ', 'check import export'],
    ['broadsheet gold import --f', '--format'],
    ['broadsheet gold import --format bra', 'brat'],
    ['broadsheet run --vanished ', 'delete mark keep'],
    ['broadsheet completion ', 'bash zsh fish'],
    ['broadsheet init --f', '--force'],
    ['broadsheet run news/', ''],
  ] as const;

  test('bash takes the script and completes by it', () => {
    const script = join(cwd, 'completion.bash');
    writeFileSync(script, broadsheet(['completion', 'bash']).stdout);
    const tries = CASES.map(
      ([line]) => `COMP_WORDS=(${line.endsWith(' ') ? `${line}""` : line}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _broadsheet; echo "\${COMPREPLY[*]}"`,
    );
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `bash -n "$0" && source "$0"\n${tries.join('\n')}`, script], { encoding: 'utf8' });
    expect([status, stderr, stdout.trimEnd().split('\n').slice(0, 7)]).toEqual([0, '', CASES.slice(0, 7).map(([, words]) => words)]);
  });

  test.each(['zsh', 'fish'])('%s gets every command', (shell) => {
    const { code, stdout } = broadsheet(['completion', shell]);
    expect(code).toBe(0);
    for (const word of ['evaluate', 'gold', 'lexicon', 'brat', 'force']) expect(stdout).toContain(word);
  });

  test('another shell is refused with the known ones', () => {
    expect(broadsheet(['completion', 'tcsh']).stderr).toContain('bash, zsh, fish');
  });
});

test('docs/pipeline-file.md is that of the schema', () => {
  expect(readFileSync(new URL('../../docs/pipeline-file.md', import.meta.url), 'utf8'), 'run `npm run docs:generate`').toBe(pipelineReference());
});
