// Does a compressed stream of a PDF unpack to more than is allowed? The parser itself has no bound: 300 kB become 1 GB of memory.
import { inflateSync } from 'node:zlib';

/** Streams within streams, as deep as they are followed. */
const MAX_LAYERS = 3;
const STREAM = Buffer.from('stream');

/** True where any stream that zlib can unpack holds over `limit` bytes. Streams that it cannot are the parser's to judge. */
export function inflatesBeyond(pdf: Buffer, limit: number): boolean {
  for (let at = pdf.indexOf(STREAM); at >= 0; at = pdf.indexOf(STREAM, at + STREAM.length)) {
    let start = at + STREAM.length;
    if (pdf[start] === 0x0d) start++;
    if (pdf[start] === 0x0a) start++;
    const end = pdf.indexOf('endstream', start);
    const stream = pdf.subarray(start, end < 0 ? pdf.length : end);
    if (isZlib(stream) && layerBeyond(stream, limit, 1)) return true;
    if (end < 0) return false;
    at = end + 'end'.length;
  }
  return false;
}

function layerBeyond(bytes: Buffer, limit: number, layer: number): boolean {
  let plain: Buffer;
  try {
    plain = inflateSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  }
  return layer < MAX_LAYERS && isZlib(plain) && layerBeyond(plain, limit, layer + 1);
}

/** First two bytes of a zlib stream: method 8, check divisible by 31. */
function isZlib(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
