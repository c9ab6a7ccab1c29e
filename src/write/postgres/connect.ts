// A connection to PostgreSQL: address from the settings or the environment, password and TLS from the environment alone, and what its faults mean to a person.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { CodedError } from '../../errors.ts';

/** Where the tables go. */
export interface PostgresTarget {
  /** postgres://user@host:port/database; null for DATABASE_URL, or PGHOST and its kin. */
  readonly url: string | null;
  readonly schema: string;
  /** What becomes of documents of earlier loads that this one does not hold. */
  readonly vanished: 'delete' | 'mark' | 'keep';
}

/** Told before each new attempt. */
export type TellRetry = (message: string) => void;

/** Waits before the attempts after the first, in seconds: a server may be restarted in the meantime. */
export const PATIENT: readonly number[] = [0.5, 1, 2, 4, 8, 15, 30, 30];
/** At the start of a run a mistake in the address should be told soon. */
export const HASTY: readonly number[] = [0.5, 1];
const CONNECT_MS = 10_000;

/** Faults that pass: lost and refused connections, a server that starts or stops, deadlocks. */
const PASSING = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|08\w{3}|57P0[1-5]|53300|40001|40P01|25P03)$/u;
const PASSING_MESSAGE = /Connection terminated|connection error|not queryable|timeout expired|Client was closed/iu;

/** Runs `work` on a fresh connection; where the connection is lost, again after a while, from its beginning. Throws CodedError 'database'. */
export async function withPostgres<T>(
  target: Pick<PostgresTarget, 'url'>,
  work: (client: pg.Client) => Promise<T>,
  waits: readonly number[] = PATIENT,
  tell: TellRetry = () => {},
): Promise<T> {
  const config = () => clientConfig(target.url);
  for (let attempt = 0; ; attempt++) {
    const client = newClient(config);
    let lost: Error | null = null;
    // A connection may break between two queries; without a listener that would end the process.
    client.on('error', (error) => {
      lost = error;
    });
    try {
      await client.connect();
      return await work(client);
    } catch (error) {
      const wait = waits[attempt];
      const cause = lost ?? error;
      if (cause instanceof CodedError) throw cause;
      if (wait === undefined || !passes(cause)) throw databaseFault(client, cause, attempt);
      tell(`${place(client)}: ${messageOf(cause)}; trying again in ${wait} s`);
      await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** Certificates that the address or the environment names are read here. */
function newClient(config: () => pg.ClientConfig): pg.Client {
  try {
    return new pg.Client(config());
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError('config', `PostgreSQL: ${messageOf(error)}; check PGSSLROOTCERT, or sslrootcert, sslcert and sslkey of the address`);
  }
}

/** Throws CodedError 'config' where the address is none, or holds a password although it stands in a file (`inFile`). */
export function checkUrl(url: string, inFile: boolean): void {
  let parsed: URL;
  try {
    parsed = new URL(url);
    decodeURIComponent(url);
  } catch {
    throw new CodedError('config', 'the address of PostgreSQL cannot be read; write postgres://user@host:port/database');
  }
  if (!/^postgres(?:ql)?:$/u.test(parsed.protocol))
    throw new CodedError('config', `${parsed.protocol}// is no address of PostgreSQL; write postgres://user@host:port/database`);
  if (inFile && (parsed.password !== '' || parsed.searchParams.has('password')))
    throw new CodedError('config', 'write.postgres.url holds a password; take it out and give it as PGPASSWORD, or the whole address as DATABASE_URL');
}

function clientConfig(url: string | null): pg.ClientConfig {
  const address = url ?? process.env.DATABASE_URL;
  if (address !== undefined) checkUrl(address, false);
  const ca = process.env.PGSSLROOTCERT;
  const verified = /^verify-/u.test(process.env.PGSSLMODE ?? '');
  return {
    ...(address !== undefined && { connectionString: address }),
    ...(ca !== undefined && verified && { ssl: { ca: readFileSync(ca, 'utf8') } }),
    application_name: 'broadsheet',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  };
}

function passes(error: unknown): boolean {
  const code = codeOf(error);
  return PASSING.test(code) || PASSING_MESSAGE.test(messageOf(error));
}

/** One line without the password. */
function databaseFault(client: pg.Client, error: unknown, attempts: number): CodedError {
  const hints: { readonly [code: string]: string } = {
    '28P01': 'set PGPASSWORD, or ~/.pgpass',
    '28000': 'check the user, and PGSSLMODE where the server asks for TLS',
    '3D000': 'create the database first: createdb',
    '42501': 'grant the user CREATE on the database, or on the schema',
    '53100': 'the disk of the server is full; make room and run again',
    ENOTFOUND: 'check the host',
    ECONNREFUSED: 'start the server, or check host and port',
  };
  const hint = hints[codeOf(error)] ?? (passes(error) ? 'run again when the server is back; what was done is kept' : 'see the log of the server');
  const tries = attempts > 0 ? ` (after ${attempts + 1} attempts)` : '';
  return new CodedError('database', `${place(client)}: ${messageOf(error)}${tries}; ${hint}`);
}

function place({ host, port, database }: pg.Client): string {
  return `PostgreSQL ${host}:${port}/${database ?? ''}`;
}

/** A refused connection over several addresses is an AggregateError without a message. */
function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message || codeOf(error) || 'connection failed').split('\n', 1)[0] ?? '';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
