// The commented pipeline file that `init` writes: every field with its default; where there is none, an example behind "#".
import { stringify } from 'yaml';
import { type PipelineField, pipelineFields } from './pipeline-fields.ts';

const WIDTH = 110;

export function pipelineTemplate(): string {
  const { fields } = pipelineFields();
  const head = [
    'A Broadsheet pipeline. Every field may be left out: it is shown with its default, or behind "#" with an example where it has none.',
    'Paths are relative to this file. Run it with `broadsheet run` and the name of this file.',
  ];
  return `${head.flatMap((line) => comment(line, '')).join('\n')}\n${fields.flatMap((field) => ['', ...fieldLines(field, '', true)]).join('\n')}\n`;
}

function fieldLines(field: PipelineField, indent: string, isSection: boolean): string[] {
  const { name, description, children, listed } = field;
  const told = [...comment(description, indent), ...exampleLine(field, indent)];
  if (children === null || listed) {
    if (field.default !== undefined) return [...told, `${indent}${name}: ${flow(field.default)}`];
    return [...told, `${indent}# ${name}: ${flow(field.example)}`];
  }
  const active = isSection || children.every((child) => child.default !== undefined);
  if (active) return [...told, `${indent}${name}:`, ...children.flatMap((child) => fieldLines(child, `${indent}  `, false))];
  const examples = children.map((child) => `${indent}#   ${child.name}: ${flow(child.default ?? child.example)}`);
  return [...told, `${indent}# ${name}:`, ...examples];
}

/** An empty default says little of what may stand there. */
function exampleLine({ default: value, example, children, listed }: PipelineField, indent: string): string[] {
  const hollow = value === null || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return hollow && example !== undefined && (children === null || listed) ? [`${indent}# For example: ${flow(example)}`] : [];
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim();
}

function comment(text: string, indent: string): string[] {
  const lines: string[] = [];
  let line = `${indent}#`;
  for (const word of text.split(' ')) {
    if (line.length + word.length >= WIDTH && line !== `${indent}#`) {
      lines.push(line);
      line = `${indent}#`;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
