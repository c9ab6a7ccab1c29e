// `broadsheet schema`: prints a JSON Schema, or the list of them.
import { CodedError } from '../errors.ts';
import { nearestName } from '../pipeline-file.ts';
import { SCHEMA_NAMES, type SchemaName, schemaText } from '../validate.ts';
import { endQuietlyOnClosedPipe, writeLine } from './output.ts';

/** Prints the schema of that name; without a name, a line for each schema there is. */
export async function schemaCommand(name: string | undefined): Promise<number> {
  endQuietlyOnClosedPipe(process.stdout);
  if (name === undefined) {
    for (const known of SCHEMA_NAMES) await writeLine(process.stdout, `${known.padEnd(10)}${String(JSON.parse(schemaText(known)).description)}`);
    return 0;
  }
  if (!isSchemaName(name)) {
    const near = nearestName(name, SCHEMA_NAMES);
    throw new CodedError('usage', `unknown schema "${name}"${near ? `; did you mean "${near}"?` : `; known: ${SCHEMA_NAMES.join(', ')}`}`);
  }
  await writeLine(process.stdout, schemaText(name).trimEnd());
  return 0;
}

function isSchemaName(name: string): name is SchemaName {
  return (SCHEMA_NAMES as readonly string[]).includes(name);
}
