// A PostgreSQL server of our own for tests: a cluster in a temporary directory on a free port of the loopback, gone when they end.
// BROADSHEET_TEST_POSTGRES names a server that is there already; without it and without binaries there is none, and the tests skip.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface TestPostgres {
  readonly url: string;
  /** Stops the server at once, as a crash would; only for one of our own. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Rows as arrays of texts; unqualified names are those of the schema. */
  rows(sql: string, schema?: string): Promise<(string | null)[][]>;
  /** Stops the server and removes its cluster. */
  end(): Promise<void>;
}

const INSTALLED = '/usr/lib/postgresql';
export const NO_POSTGRES = 'no PostgreSQL here: install the package postgresql, or set BROADSHEET_TEST_POSTGRES';

/** Folder of initdb and postgres, null where they are not installed. */
function binaries(): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(INSTALLED, version, 'bin')), ...(process.env.PATH ?? '').split(':')];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

/** The server refuses to run as root. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout.trim());
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Null where there is no server to be had. `own`: it must be one that can be stopped. */
export async function startPostgres(own = false): Promise<TestPostgres | null> {
  const given = process.env.BROADSHEET_TEST_POSTGRES;
  if (given && !own)
    return { url: given, stop: async () => {}, start: async () => {}, rows: (sql, schema) => queryRows(given, sql, schema), end: async () => {} };
  const folder = binaries();
  const user = unprivileged();
  if (folder === null || user === null) return null;
  const directory = mkdtempSync(join(tmpdir(), 'broadsheet-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid);
  const data = join(directory, 'data');
  const made = spawnSync(join(folder, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--no-sync'], {
    ...user,
    cwd: directory,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', max_connections: 20 };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    server = spawn(join(folder, 'postgres'), ['-D', data, ...flags], { ...user, cwd: directory, stdio: 'ignore' });
    await untilReady(url);
  };
  const stop = async (): Promise<void> => {
    const running = server;
    server = null;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('close', resolve));
    running.kill('SIGQUIT');
    await ended;
  };
  await start();
  return {
    url,
    start,
    stop,
    rows: (sql, schema) => queryRows(url, sql, schema),
    async end() {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function queryRows(url: string, sql: string, schema = 'public'): Promise<(string | null)[][]> {
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => String } });
  await client.connect();
  try {
    await client.query(`SET search_path TO ${schema}`);
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows;
  } finally {
    await client.end();
  }
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await queryRows(url, 'SELECT 1');
      return;
    } catch (error) {
      if (attempt > 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
