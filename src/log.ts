// Log lines on stderr: JSON (pino), readable on a terminal.
import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

export type Log = Logger;

/** Makes the log; quiet keeps faults alone. Writes are synchronous, so nothing is lost when the process ends. */
export function createLog(quiet: boolean): Log {
  const level = quiet ? 'error' : 'info';
  const options = { level, base: null };
  if (process.stderr.isTTY) return pino(options, pretty({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss', colorize: true }));
  return pino(options, pino.destination({ fd: 2, sync: true }));
}
