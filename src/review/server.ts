// The page's server: on the loopback alone, for whoever holds the token. Another site's page in the same browser can neither read nor write:
// the address of the host must be ours (no DNS rebinding), and requests need a header that a foreign page may not set.
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GoldEntity } from '../types.ts';
import type { ReviewStore } from './store.ts';

/** Largest body taken, in bytes. */
const BODY_LIMIT = 32 * 1024 * 1024;

export interface ReviewServer {
  /** Address of the page, token included. */
  readonly url: string;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly type: 'text/html; charset=utf-8' | 'application/json';
  readonly body: string;
}

/** Starts it on a port of 127.0.0.1; port 0 takes a free one. */
export async function serveReview(store: ReviewStore, page: string, { token, port }: { readonly token: string; readonly port: number }): Promise<ReviewServer> {
  const server = createServer((request, response) => {
    answer(request, { store, page, token, server })
      .catch((error: unknown) => json(500, { message: error instanceof Error ? error.message : String(error) }))
      .then((made) => send(response, made));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/?token=${token}`,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

interface Context {
  readonly store: ReviewStore;
  readonly page: string;
  readonly token: string;
  readonly server: Server;
}

async function answer(request: IncomingMessage, { store, page, token, server }: Context): Promise<Answer> {
  const port = portOf(server);
  if (request.headers.host !== `127.0.0.1:${port}` && request.headers.host !== `localhost:${port}`)
    return json(403, { message: 'this server answers to its own address alone' });
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
  if (url.pathname === '/' && request.method === 'GET') {
    if (!same(url.searchParams.get('token'), token)) return json(403, { message: 'open the address that the program printed, token included' });
    return { status: 200, type: 'text/html; charset=utf-8', body: page };
  }
  if (!same(request.headers['x-broadsheet-token'], token)) return json(403, { message: 'no token, or not the right one' });
  if (url.pathname === '/api/articles' && request.method === 'GET') return json(200, store.list());
  const at = /^\/api\/articles\/(\d{1,9})$/u.exec(url.pathname)?.[1];
  const article = at === undefined ? null : store.read(Number(at));
  if (article === null) return json(404, { message: 'no such article' });
  if (request.method === 'GET') return json(200, article);
  if (request.method !== 'PUT') return json(405, { message: 'GET or PUT' });
  const body = parse(await readBody(request));
  if (body === null) return json(400, { message: 'the body is {"entities": […], "done": true or false}' });
  const kept = store.keep(Number(at), body.entities, body.done);
  return json(kept.faults.length > 0 ? 422 : 200, kept);
}

function parse(text: string | null): { entities: GoldEntity[]; done: boolean } | null {
  try {
    const { entities, done } = JSON.parse(text ?? '') as { entities?: unknown; done?: unknown };
    const sound = Array.isArray(entities) && entities.every((one) => typeof one === 'object' && one !== null);
    return sound ? { entities: entities as GoldEntity[], done: done === true } : null;
  } catch {
    return null;
  }
}

/** The body as text, or null where it is too long. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > BODY_LIMIT) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function same(given: string | string[] | null | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(typeof given === 'string' ? given : ''), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) };
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  });
  response.end(body);
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
