// Unpacking for hyparquet.
import { decompress } from 'fzstd';
import type { Compressors } from 'hyparquet';

export const compressors: Compressors = { ZSTD: (packed) => decompress(packed) };
