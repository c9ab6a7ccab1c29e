// A batch in a process of its own: `run-fake-batch.ts <directory> <articles> <jobs> [slow ms]`. Prints the manifest without timing.
import { runBatch } from '../../src/run.ts';
import { openDataset } from '../../src/write/dataset.ts';
import { fakePool, readerOf } from './batch.ts';

const [directory = '', articles = '10', jobs = '1', slow = '0'] = process.argv.slice(2);
const controller = new AbortController();
process.once('SIGINT', () => controller.abort());

const bodies = Array.from(
  { length: Number(articles) },
  (_, i) => `Acme Ärzte İstanbul zz${i % 7} sold $${i}.5 of adalimumab in 20${10 + (i % 20)}\n${slow === '0' ? '' : `#slow${slow}`}`,
);
const formats = { records: true, parquet: true, csv: true, duckdb: true };
try {
  const dataset = await openDataset({ directory, formats, force: false, version: '0.0.0', pipeline: { name: 'test', sha256: '1'.repeat(64) } });
  const { manifest } = await runBatch({
    read: readerOf(bodies),
    pool: fakePool({ jobs: Number(jobs) }),
    dataset,
    signal: controller.signal,
    onProgress: () => process.stderr.write('.'),
  });
  const { timing: _timing, ...rest } = manifest;
  process.stdout.write(JSON.stringify(rest));
  process.exitCode = manifest.interrupted ? 130 : 0;
} catch (error) {
  process.stdout.write(`${error}`);
  process.exitCode = 2;
}
