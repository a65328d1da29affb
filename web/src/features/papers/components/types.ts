import type { AnswerOf } from '#contract/endpoint.ts';
import type { paperEndpoints } from '#contract/papers.ts';

export type Paper = AnswerOf<typeof paperEndpoints.read>;
export type PaperDocument = AnswerOf<typeof paperEndpoints.readDocument>;
export type Block = PaperDocument['blocks'][number];
export type DocumentTable = Extract<Block, { readonly kind: 'table' }>;
export type PaperFindings = AnswerOf<typeof paperEndpoints.readFindings>;
export type PaperFinding = PaperFindings['findings'][number];
