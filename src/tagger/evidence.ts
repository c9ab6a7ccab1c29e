// Why the tagger leans to a name or away from it: the weights behind each word, told by the feature that carries them.
// Exact for single words: what a feature adds to the best label of a name less what it adds to "outside"; no second model guesses at the first.
import type { Doc } from '../types.ts';
import { LABEL, LABEL_COUNT } from './decode.ts';
import { viewDocument } from './document.ts';
import { createFeatureBuffer, openSentence, WINDOW, WINDOW_REACH, writeFeatures } from './features.ts';
import { mix } from './hash.ts';
import { BUCKET_LENGTH, TAGGED_TYPES, type TaggedType, type TaggerModel } from './model.ts';
import { COLUMN, createWordTypes, ROW_LENGTH } from './word-types.ts';

/** One reason: a feature of a word, and how far it pulls the token towards a name (natural logarithm; below 0: away from it). */
export interface Evidence {
  /** Such as "suffix3 of Institute, 1 to the right". */
  readonly feature: string;
  readonly weight: number;
}

/** What speaks for and against one token being part of a name. */
export interface TokenEvidence {
  readonly text: string;
  /** Sum of all features with the model's leaning; transitions between labels are left out. */
  readonly score: number;
  /** Strongest first, at most `most`. */
  readonly strongest: readonly Evidence[];
}

const NAMES = new Map<number, string>(Object.entries(COLUMN).map(([name, column]) => [column, name]));
/** Columns in plain words, where their own name says little. */
const WORDS: { readonly [column: string]: string } = {
  lower: 'word in lower case',
  fine: 'words used alike (fine)',
  middle: 'words used alike',
  coarse: 'words used alike (coarse)',
  brief: 'short shape',
  class: 'class of word',
  likeness: 'letters like those of medicines',
  flags: 'signs and capitals',
};

/** Evidence for the tokens `[first, end)` of one sentence. */
export function explainTokens(
  model: TaggerModel,
  doc: Doc,
  { first, end, type, most }: { first: number; end: number; type: TaggedType; most: number },
): TokenEvidence[] {
  const view = viewDocument(doc, createWordTypes(model));
  const sentence = doc.sentences.find(({ firstToken, endToken }) => firstToken <= first && first < endToken);
  if (sentence === undefined) return [];
  const mask = (1 << model.bits) - 1;
  const number = TAGGED_TYPES.indexOf(type);
  const { scale, bias } = model.types[number] ?? { scale: 0, bias: 0 };
  const weightOf = (id: number, label: number): number => (model.weights[id * BUCKET_LENGTH + number * LABEL_COUNT + label] as number) * scale;
  const buffer = createFeatureBuffer();
  writeFeatures(openSentence(view, sentence, buffer), { from: 0, to: sentence.endToken - sentence.firstToken, mask, window: false }, buffer);
  const answer: TokenEvidence[] = [];
  for (let token = first; token < Math.min(end, sentence.endToken); token++) {
    const features: { name: string; ids: readonly number[] }[] = [];
    for (let slot = 0; slot < WINDOW.length; slot++) {
      const at = token + slot - WINDOW_REACH;
      const inside = at >= sentence.firstToken && at < sentence.endToken;
      const row = inside ? (view.rows[at] as number) : 0;
      for (const column of WINDOW[slot] ?? []) {
        const id = mix((slot << 5) + column, view.types.rows[row * ROW_LENGTH + column] as number) & mask;
        features.push({ name: nameOf(column, inside ? (doc.tokens[at]?.text ?? '') : null, slot - WINDOW_REACH), ids: [id] });
      }
    }
    const t = token - sentence.firstToken;
    features.push({
      name: 'words together, the run of capitals, what the document tells',
      ids: [...buffer.ids.subarray(buffer.starts[t], buffer.starts[t + 1])],
    });
    const sums = Array.from({ length: LABEL_COUNT }, (_, label) =>
      features.reduce((sum, { ids }) => sum + ids.reduce((part, id) => part + weightOf(id, label), 0), 0),
    );
    sums[LABEL.outside] = (sums[LABEL.outside] ?? 0) - bias;
    const label = [LABEL.begin, LABEL.inside, LABEL.end, LABEL.single].reduce<number>(
      (best, one) => ((sums[one] ?? 0) > (sums[best] ?? 0) ? one : best),
      LABEL.begin,
    );
    const strongest = features
      .map(({ name, ids }) => ({ feature: name, weight: ids.reduce((sum, id) => sum + weightOf(id, label) - weightOf(id, LABEL.outside), 0) }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, most);
    answer.push({ text: doc.tokens[token]?.text ?? '', score: (sums[label] ?? 0) - (sums[LABEL.outside] ?? 0), strongest });
  }
  return answer;
}

function nameOf(column: number, word: string | null, distance: number): string {
  const name = NAMES.get(column) ?? '';
  const place = distance === 0 ? '' : `, ${Math.abs(distance)} to the ${distance < 0 ? 'left' : 'right'}`;
  return word === null ? `edge of the sentence${place}` : `${WORDS[name] ?? name} of “${word}”${place}`;
}
