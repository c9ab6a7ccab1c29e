// Packed bytes → plain bytes, gzip by zlib and Zstandard by fzstd, and the guard against what unpacks to too much.
import { createGunzip } from 'node:zlib';
import { peek } from './bytes.ts';
import type { Chunks, Fault } from './fault.ts';
import type { Packing } from './kinds.ts';
import { unpackZstd } from './zstd.ts';

/** Unpacked bytes. What stands before a damage is given out first, then the fault. */
export function unpack(chunks: Chunks, packing: Packing): Chunks {
  return packing === 'gz' ? unpackGzip(chunks) : unpackZstd(chunks);
}

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);
/** Input is fed in small slices so that one call cannot unpack to more than some megabytes. */
const SLICE_BYTES = 8_192;

async function* unpackGzip(chunks: Chunks): Chunks {
  const { head, all } = await peek(chunks, GZIP_MAGIC.length);
  if (!GZIP_MAGIC.subarray(0, head.length).equals(head)) {
    yield { code: 'not-gzip', message: 'the file is no gzip data; drop .gz from the name, or pack it again' };
    return;
  }
  const gunzip = createGunzip();
  const unpacked: Buffer[] = [];
  let failure: Error | null = null;
  let finished = false;
  let wake = (): void => {};
  gunzip.on('data', (chunk: Buffer) => unpacked.push(chunk));
  gunzip.on('error', (error) => {
    failure = error;
    wake();
  });
  gunzip.on('end', () => {
    finished = true;
    wake();
  });
  /** Resolves when the step is taken, the stream has ended or it has failed. */
  const step = (act: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      act(resolve);
    });
  try {
    for await (const chunk of all) {
      if (!Buffer.isBuffer(chunk)) {
        yield chunk;
        return;
      }
      for (let at = 0; at < chunk.length && !failure && !finished; at += SLICE_BYTES) {
        await step((done) => gunzip.write(chunk.subarray(at, at + SLICE_BYTES), () => done()));
        yield* unpacked.splice(0);
      }
    }
    if (head.length > 0 && !failure && !finished) await step(() => gunzip.end());
    yield* unpacked.splice(0);
    if (failure) yield gzipFault(failure);
  } finally {
    gunzip.destroy();
  }
}

function gzipFault(error: Error): Fault {
  if ('code' in error && error.code === 'Z_BUF_ERROR') return { code: 'truncated', message: 'the gzip data end too early; fetch or pack the file again' };
  return { code: 'corrupt', message: `the gzip data are damaged (${error.message}); fetch or pack the file again` };
}

/** Bounds on plain bytes. */
export interface SizeLimits {
  /** Infinity where the file holds many articles and is never held as a whole. */
  readonly maxBytes: number;
  readonly maxRatio: number;
  /** Bytes of the packed file: the larger of those on disk and those taken so far. Null where it is not packed. */
  readonly packedBytes: (() => { readonly taken: number; readonly size: number }) | null;
}

/** Below this much plain text no ratio is suspicious. */
const HARMLESS_BYTES = 1_048_576;

/** Passes the bytes on until there are too many. The ratio is taken against the whole packed file: it does not depend on how the bytes arrive. */
export async function* limitSize(chunks: Chunks, { maxBytes, maxRatio, packedBytes }: SizeLimits): Chunks {
  let plain = 0;
  for await (const chunk of chunks) {
    if (Buffer.isBuffer(chunk)) {
      plain += chunk.length;
      const { taken, size } = packedBytes?.() ?? { taken: plain, size: plain };
      const bomb = plain > HARMLESS_BYTES && plain > maxRatio * Math.max(taken, size);
      const large = plain > maxBytes;
      if (bomb || large) {
        if (bomb || plain > maxRatio * taken)
          yield { code: 'zip-bomb', message: `the file unpacks to over ${maxRatio} times its size; raise maxRatio if that is meant` };
        else yield { code: 'too-large', message: `the file holds over ${maxBytes} bytes${packedBytes ? ' unpacked' : ''}; split it, or raise maxBytes` };
        return;
      }
    }
    yield chunk;
  }
}
