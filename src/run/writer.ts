// Answers → dataset, in order: refuses ids that were used before, tells the cache what the dataset holds, counts.
import type { Reject } from '../types.ts';
import type { RecordAnswer } from '../write/answer.ts';
import type { Dataset } from '../write/dataset.ts';
import type { Answer } from './answers.ts';
import { createIds } from './ids.ts';

export interface AnswerWriter {
  write(answers: readonly Answer[]): Promise<void>;
  /** Whether an article of this id has been written or refused. */
  has(id: string): boolean;
  readonly records: number;
  readonly rejects: number;
  /** Records that came from the cache or the old dataset. */
  readonly reused: number;
}

export function createAnswerWriter(dataset: Dataset): AnswerWriter {
  const ids = createIds();
  const counts = { records: 0, rejects: 0, reused: 0 };
  const refuse = async (reject: Reject): Promise<void> => {
    counts.rejects++;
    if (reject.id !== null) ids.refuse(reject.id);
    await dataset.refuse(reject);
  };
  const add = async ({ answer, key, reused }: Answer): Promise<void> => {
    if (!answer.ok) return refuse(answer.reject);
    const first = ids.add(answer.id, answer.origin);
    if (first) return refuse(duplicateReject(answer, first));
    counts.records++;
    if (reused) counts.reused++;
    if (key !== null) {
      if (answer.packed) dataset.cache?.keep(key, answer.packed);
      dataset.cache?.use(key);
    }
    await dataset.add(answer);
  };
  return {
    async write(answers) {
      for (const answer of answers) await add(answer);
      await dataset.cache?.flush();
    },
    has: ids.has,
    get records() {
      return counts.records;
    },
    get rejects() {
      return counts.rejects;
    },
    get reused() {
      return counts.reused;
    },
  };
}

function duplicateReject({ id, origin }: RecordAnswer, first: RecordAnswer['origin']): Reject {
  const where = first.line === null ? first.path : `${first.path} line ${first.line}`;
  return { id, origin, stage: 'run', code: 'duplicate-id', message: `id "${id}" was used before by ${where}; give each article an id of its own` };
}
