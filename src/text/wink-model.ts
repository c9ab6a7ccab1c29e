// The parts of wink-nlp that segmenting needs: word forms with their properties, the tokeniser, the machines for sentences and parts of speech.
// Loading them one by one leaves out the models for entities, sentiment and lemmas (half of the time to start and of the memory).
import { readFileSync } from 'node:fs';
import { loadPackage } from '../package.ts';

/** wink's table of word forms; it grows with each unknown form. */
export interface WordForms {
  lookup(form: string): readonly number[] | null;
  value(form: number): string;
  normal(form: number): number;
  nox(spaces: number): number;
  posOf(form: number): number;
  mappedSpelling(form: number): number;
  intrinsicSize(): number;
  valueOf(feature: 'pos', value: number): string;
  property(form: number, name: 'posHint'): number;
  isMemberPOS(form: number, pos: number): boolean;
}

/** `[first, last, what]` for each pattern found. */
export type Pattern = [number, number, number];

export interface Machine {
  recognize(symbols: readonly number[]): Pattern[];
}

/** What wink knows of a stretch of text; four numbers a token: form, spaces before it, lemma and tag, negation. */
export interface RawDoc {
  readonly cache: WordForms;
  readonly tokens: number[];
  readonly nonBreakingSpaces: object;
}

/** What the tokeniser calls on a document. */
export interface TokenHandle {
  /** Adds a known form or contraction; 0 where it is not known. */
  readonly _addTokenIfInCache: (form: string, spaces: number, kept: string | null) => number;
  readonly isLexeme: (form: string) => readonly number[] | null;
}

export interface WinkParts {
  readonly forms: WordForms;
  /** Appends the tokens of `text`, and what parts them, to the document that `wrap` made a handle of. */
  readonly tokenize: (handle: TokenHandle, text: string) => void;
  readonly wrap: (doc: RawDoc) => TokenHandle;
  readonly sentenceMachine: Machine;
  /** Symbol of a token for the sentence machine. */
  readonly sentenceSymbol: (normal: number, forms: WordForms, rawTokens: readonly number[], token: number) => number;
  readonly setSentences: (patterns: readonly Pattern[], doc: { readonly numOfTokens: number; readonly sentences: number[][] }) => void;
  readonly tagMachines: readonly Machine[];
  readonly updateTags: (patterns: readonly Pattern[], forms: WordForms, tags: number[], normals: readonly number[]) => void;
}

const MODEL = 'wink-eng-lite-web-model/dist/';

interface Feature {
  readonly list: string[];
  hash?: { [value: string]: number };
  intrinsicSize?: number;
  index?: number;
  maxIndex?: number;
}

/** Column, mask, shift, flags of a packed property. */
type Layout = readonly [number, number, number, number, number, number];

interface Core {
  readonly packing: { readonly layout: { readonly [name: string]: Layout }; efList: string[] };
  readonly features: { readonly [name: string]: Feature } & { readonly posClusters: { list: (string | Set<number>)[] } };
  readonly pos: { readonly hash: { readonly [tag: string]: number } };
  readonly trex: object;
  readonly tcat: { readonly hash: object };
  readonly preserve: object;
  lexicon: string | Uint32Array;
  xpansions: string | Uint32Array;
}

interface MachineModel {
  readonly machines: readonly string[];
  readonly transformers: readonly never[];
}

/** Reads the model and builds its machines (some 60 ms). */
export function loadWinkParts(): WinkParts {
  const core = readCore();
  const forms = (loadPackage('wink-nlp/src/cache.js') as (core: Core, feature: unknown) => WordForms)(core, loadPackage(`${MODEL}feature.js`));
  const patterns = (loadPackage('wink-nlp/src/compile-trex.js') as (trex: object) => object)(core.trex);
  const createTokenizer = loadPackage('wink-nlp/src/tokenizer.js') as (patterns: object, categories: object, preserve: object) => WinkParts['tokenize'];
  const sentences = (loadPackage(`${MODEL}load-sbd-model.js`) as () => MachineModel & { readonly setter: WinkParts['setSentences'] })();
  const tags = (loadPackage(`${MODEL}load-pos-model.js`) as () => MachineModel & { readonly updater: WinkParts['updateTags'] })();
  return {
    forms,
    tokenize: createTokenizer(patterns, core.tcat.hash, core.preserve),
    wrap: loadPackage('wink-nlp/src/dd-wrapper.js') as WinkParts['wrap'],
    sentenceMachine: machineOf(forms, sentences.machines[0] as string),
    sentenceSymbol: sentences.transformers[0] as unknown as WinkParts['sentenceSymbol'],
    setSentences: sentences.setter,
    tagMachines: tags.machines.map((json) => machineOf(forms, json, forms.value(0))),
    updateTags: tags.updater,
  };
}

function machineOf(forms: WordForms, json: string, ignored?: string): Machine {
  const createMachine = loadPackage('wink-nlp/src/automaton.js') as (forms: WordForms, ignored?: string) => Machine & { importJSON(json: string): void };
  const machine = createMachine(forms, ignored);
  machine.importJSON(json);
  return machine;
}

/** As wink's own reader does, without keeping the parsed file. */
function readCore(): Core {
  const core = JSON.parse(readFileSync(loadPackage.resolve(`${MODEL}languages/cur/models/eng-core-web-model.json`), 'utf8')) as Core;
  const { features, packing, pos } = core;
  core.lexicon = words(core.lexicon as string);
  core.xpansions = words(core.xpansions as string);
  packing.efList = [];
  for (const [name, [, mask, shift, isValue, isExtracted]] of Object.entries(packing.layout)) {
    const feature = features[name];
    if (isValue === 0 && feature) {
      index(feature);
      feature.maxIndex = mask >>> shift;
    }
    if (isExtracted === 1) packing.efList.push(name);
  }
  if (features.lexeme) index(features.lexeme);
  const clusters = features.posClusters.list;
  for (const [i, cluster] of clusters.entries()) clusters[i] = new Set((cluster as string).split('_').map((tag) => pos.hash[tag] || 0));
  return core;
}

function index(feature: Feature): void {
  const hash = Object.create(null) as { [value: string]: number };
  for (let i = 0; i < feature.list.length; i++) hash[feature.list[i] as string] = i;
  feature.hash = hash;
  feature.intrinsicSize = feature.list.length;
  feature.index = feature.list.length;
}

function words(base64: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return new Uint32Array(bytes.buffer);
}
