// Writing to stdout with back-pressure; a closed pipe ends the program quietly.
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Ends the process with exit code 0 as soon as the reader of stdout has gone (`… | head -1`). */
export function endQuietlyOnClosedPipe(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** Writes one line and waits while the reader is slow. */
export async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}
