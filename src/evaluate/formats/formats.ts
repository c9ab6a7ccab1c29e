// The formats of annotation tools, by name.
import { BRAT } from './brat.ts';
import { CONLL } from './conll.ts';
import type { GoldFormat } from './interchange.ts';
import { DOCCANO, PRODIGY } from './json-lines.ts';
import { LABEL_STUDIO } from './label-studio.ts';
import { WEB_ANNOTATION } from './web-annotation.ts';

export const GOLD_FORMATS: readonly GoldFormat[] = [BRAT, CONLL, DOCCANO, PRODIGY, LABEL_STUDIO, WEB_ANNOTATION];
