// `broadsheet completion`: a script for the shell, made from the commands and options as the program itself knows them.
import type { Command } from 'commander';
import { completionForBash, completionForFish, completionForZsh } from './completion-scripts.ts';
import { writeLine } from './output.ts';

/** One command, or the program itself under the empty path. */
export interface CommandShape {
  /** "", "run", "gold check". */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionShape[];
  /** Words that an argument may be; empty where it is a file. */
  readonly choices: readonly string[];
}

export interface OptionShape {
  /** With dashes, the long one last. */
  readonly names: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

export type Shell = 'bash' | 'zsh' | 'fish';

const SCRIPTS = { bash: completionForBash, zsh: completionForZsh, fish: completionForFish } as const;

export async function completionCommand(program: Command, shell: Shell): Promise<number> {
  await writeLine(process.stdout, SCRIPTS[shell](shapesOf(program, '')));
  return 0;
}

function shapesOf(command: Command, path: string): CommandShape[] {
  const help = { names: ['-h', '--help'], description: 'display help for command', takesValue: false, choices: [] };
  const own: CommandShape = {
    path,
    commands: command.commands.map((child) => ({ name: child.name(), description: child.description() })),
    options: [
      ...command.options.map((option) => ({
        names: [option.short, option.long].filter((name) => name !== undefined && name !== null),
        description: option.description,
        takesValue: option.required || option.optional,
        choices: option.argChoices ?? [],
      })),
      help,
    ],
    choices: command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
  };
  return [own, ...command.commands.flatMap((child) => shapesOf(child, path === '' ? child.name() : `${path} ${child.name()}`))];
}
