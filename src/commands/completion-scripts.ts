// Commands and options → a completion script for bash, zsh or fish. Where neither fits, file names are completed.
import type { CommandShape, OptionShape } from './completion.ts';

export function completionForBash(shapes: readonly CommandShape[]): string {
  return `# bash completion for broadsheet
${tables(shapes)}
_broadsheet() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" choices
${walk('1', 'COMP_CWORD', `\${COMP_WORDS[i]}`)}
  COMPREPLY=()
  choices="$(_broadsheet_choices "$route" "$previous")"
  if [ -n "$choices" ]; then
    COMPREPLY=($(compgen -W "$choices" -- "$current"))
  elif [ "\${current:0:1}" = "-" ]; then
    COMPREPLY=($(compgen -W "$(_broadsheet_options "$route")" -- "$current"))
  else
    COMPREPLY=($(compgen -W "$(_broadsheet_commands "$route")" -- "$current"))
  fi
}
complete -o bashdefault -o default -F _broadsheet broadsheet`;
}

export function completionForZsh(shapes: readonly CommandShape[]): string {
  return `#compdef broadsheet
${tables(shapes)}
_broadsheet() {
  local current="\${words[CURRENT]}" previous="\${words[CURRENT-1]}" choices commands
${walk('2', 'CURRENT', `\${words[i]}`)}
  choices="$(_broadsheet_choices "$route" "$previous")"
  commands="$(_broadsheet_commands "$route")"
  if [[ -n "$choices" ]]; then
    compadd -- \${=choices}
  elif [[ "$current" == -* ]]; then
    compadd -- \${=$(_broadsheet_options "$route")}
  else
    [[ -n "$commands" ]] && compadd -- \${=commands}
    _files
  fi
}
if [ "$funcstack[1]" = "_broadsheet" ]; then _broadsheet "$@"; else compdef _broadsheet broadsheet; fi`;
}

export function completionForFish(shapes: readonly CommandShape[]): string {
  const lines = ['# fish completion for broadsheet'];
  for (const { path, commands, options, choices } of shapes) {
    const words = path.split(' ').filter((word) => word !== '');
    const names = commands.map(({ name }) => name).join(' ');
    const seen = words.map((word) => `__fish_seen_subcommand_from ${word}`);
    const here = [...seen, ...(names === '' ? [] : [`not __fish_seen_subcommand_from ${names}`])].join('; and ');
    const when = here === '' ? '' : ` -n '${here}'`;
    for (const { name, description } of commands) lines.push(`complete -c broadsheet${when} -a ${name} -d ${quoted(description)}`);
    if (choices.length > 0) lines.push(`complete -c broadsheet${when} -a ${quoted(choices.join(' '))}`);
    for (const option of options) lines.push(fishOption(option, words.length > 0 ? ` -n '${seen.join('; and ')}'` : ''));
  }
  return lines.join('\n');
}

function fishOption({ names, description, takesValue, choices }: OptionShape, when: string): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ');
  const value = choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r' : '';
  return `complete -c broadsheet${when} ${flags}${value} -d ${quoted(description)}`;
}

/** Three functions that both shells read: sub-commands and options of a command, and words that may stand behind a word. */
function tables(shapes: readonly CommandShape[]): string {
  const commands = shapes.map(({ path, commands }) => [path, commands.map(({ name }) => name).join(' ')] as const);
  const options = shapes.map(({ path, options }) => [path, options.flatMap(({ names }) => names).join(' ')] as const);
  const choices = shapes.flatMap(({ path, options, choices }) => [
    ...options
      .filter((option) => option.choices.length > 0)
      .flatMap(({ names, choices }) => names.map((name) => [`${path}:${name}`, choices.join(' ')] as const)),
    ...(choices.length > 0 ? [[`${path}:${path.split(' ').at(-1)}`, choices.join(' ')] as const] : []),
  ]);
  return [lookUp('_broadsheet_commands', '$1', commands), lookUp('_broadsheet_options', '$1', options), lookUp('_broadsheet_choices', '$1:$2', choices)].join(
    '\n',
  );
}

function lookUp(name: string, key: string, rows: readonly (readonly [string, string])[]): string {
  const cases = rows.filter(([, words]) => words !== '').map(([path, words]) => `    ${quoted(path)}) echo ${quoted(words)} ;;`);
  return `${name}() {\n  case "${key}" in\n${cases.join('\n')}\n  esac\n}`;
}

/** Which command the words before the cursor name. The variable is no `path`: in zsh that is a name of its own. */
function walk(first: string, here: string, word: string): string {
  return `  local route="" word i
  for ((i = ${first}; i < ${here}; i++)); do
    word="${word}"
    case " $(_broadsheet_commands "$route") " in
      *" $word "*) route="\${route:+$route }$word" ;;
    esac
  done`;
}

/** In single quotes, as all three shells read them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}
