// schemas/pipeline.schema.json → the fields of a pipeline file in order, for the file that `init` writes and for the reference.
import { schemaText } from '../validate.ts';

/** One field. `children` is null where it is no object of named fields. */
export interface PipelineField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** Undefined where there is none. */
  readonly default: unknown;
  readonly example: unknown;
  /** True for the entries of a list. */
  readonly listed: boolean;
  readonly required: boolean;
  readonly children: readonly PipelineField[] | null;
}

interface Node {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Node };
  readonly patternProperties?: { readonly [pattern: string]: Node };
  readonly additionalProperties?: Node | boolean;
  readonly $defs?: { readonly [name: string]: Node };
}

/** What the whole file is for, and its fields. */
export function pipelineFields(): { readonly description: string; readonly fields: readonly PipelineField[] } {
  const schema: Node = JSON.parse(schemaText('pipeline'));
  return { description: schema.description ?? '', fields: childrenOf(schema, schema) ?? [] };
}

function childrenOf(node: Node, root: Node): readonly PipelineField[] | null {
  if (!node.properties) return null;
  const named = Object.entries(node.properties);
  const patterns = Object.entries(node.patternProperties ?? {}).map(([pattern, field]) => [nameOfPattern(pattern), field] as const);
  return [...named, ...patterns].map(([name, field]) => fieldOf(name, resolved(field, root), root, node.required?.includes(name) ?? false));
}

function fieldOf(name: string, node: Node, root: Node, required: boolean): PipelineField {
  const entry = node.items ? resolved(node.items, root) : null;
  return {
    name,
    type: typeOf(node, root),
    description: node.description ?? '',
    default: node.default,
    example: node.examples?.[0],
    listed: entry !== null,
    required,
    children: childrenOf(entry ?? node, root),
  };
}

function resolved(node: Node, root: Node): Node {
  const name = node.$ref?.replace('#/$defs/', '');
  return (name === undefined ? undefined : root.$defs?.[name]) ?? node;
}

function typeOf(node: Node, root: Node): string {
  if (node.enum) return node.enum.map((value) => JSON.stringify(value)).join(', ');
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.anyOf) return node.anyOf.map((one) => typeOf(one, root)).join(' or ');
  if (Array.isArray(node.type)) return node.type.map((type) => typeOf({ ...node, type }, root)).join(' or ');
  if (node.type === 'array') return `list of ${node.items ? typeOf(resolved(node.items, root), root) : 'values'}`;
  if (node.type === 'integer' || node.type === 'number') return `${node.type === 'integer' ? 'whole number' : 'number'}${boundsOf(node)}`;
  if (node.type === 'object') return typeof node.additionalProperties === 'object' ? `name: ${typeOf(node.additionalProperties, root)}` : 'fields';
  return node.type === 'boolean' ? 'true or false' : node.type === 'string' ? 'text' : String(node.type);
}

function boundsOf({ minimum, maximum }: Node): string {
  if (minimum === undefined) return '';
  return maximum === undefined ? ` from ${minimum}` : ` ${minimum} to ${maximum}`;
}

/** `^ids\.[a-z]…$` is told as "ids.<scheme>". */
function nameOfPattern(pattern: string): string {
  return `${/^\^(\w+)\\\./u.exec(pattern)?.[1] ?? pattern}.<scheme>`;
}
