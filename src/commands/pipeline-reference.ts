// The reference of the pipeline file as Markdown: a table a section, then the file that `init` writes.
import { type PipelineField, pipelineFields } from './pipeline-fields.ts';
import { pipelineTemplate } from './pipeline-template.ts';

export function pipelineReference(): string {
  const { description, fields } = pipelineFields();
  const plain = fields.filter(({ children }) => children === null);
  const sections = fields.filter(({ children }) => children !== null);
  return [
    '<!-- Generated from schemas/pipeline.schema.json by `npm run docs:generate`. Change the schema, not this file. -->',
    '# The pipeline file',
    `${description} A mistake is told with its line and column: \`news.yaml:2:3: unknown field "pathes"; did you mean "paths"?\``,
    '`broadsheet init` writes the file at the end of this page, `broadsheet schema pipeline` prints the JSON Schema (editors check and complete against it).',
    '## Top level',
    table(plain, ''),
    ...sections.flatMap((field) => section(field, field.name)),
    '## The whole file with its defaults',
    `\`\`\`yaml\n${pipelineTemplate()}\`\`\``,
    '',
  ]
    .join('\n\n')
    .replace(/\n{3,}$/u, '\n');
}

function section(field: PipelineField, path: string): string[] {
  const children = field.children ?? [];
  const nested = children.filter((child) => child.children !== null);
  const name = field.listed ? `${path}[]` : path;
  return [`## ${name}`, field.description, table(children, `${name}.`), ...nested.flatMap((child) => section(child, `${name}.${child.name}`))];
}

function table(fields: readonly PipelineField[], prefix: string): string {
  const rows = fields.map((field) => {
    const value = field.default === undefined ? (field.required ? 'required' : '') : code(field.default);
    return `| \`${prefix}${field.name}\` | ${cell(field.type)} | ${value} | ${cell(field.description)} | ${field.example === undefined ? '' : code(field.example)} |`;
  });
  return ['| field | type | default | meaning | example |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value).replaceAll('|', '\\|')}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
