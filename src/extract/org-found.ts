// An organisation that a rule found, before it becomes a mention.
import type { Confidence, OrgSubtype, Span } from '../types.ts';

export interface FoundOrganisation extends Span {
  readonly rule: string;
  readonly confidence: Confidence;
  readonly subtype: OrgSubtype | null;
  /** Index into `Doc.sentences`. */
  readonly sentence: number;
}
