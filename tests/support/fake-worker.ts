// The worker file of tests: the fake pipeline behind the real chunk protocol. `workerData.fault` makes its start fail.
import { workerData } from 'node:worker_threads';
import { CodedError } from '../../src/errors.ts';
import { serveChunks } from '../../src/write/serve.ts';
import { fakeProcess } from './fake-process.ts';

export const processChunk = serveChunks({
  createProcess: async () => {
    if (workerData?.fault) throw new CodedError('model-missing', workerData.fault);
    return fakeProcess;
  },
  tables: workerData?.tables ?? true,
  pack: workerData?.pack ?? false,
});
