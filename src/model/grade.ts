import type { Bilingual } from '../base/bilingual.ts';

/** 优 · 良 · 中 · 差: of a proposed review, and of the total of a self-evaluation. */
export type Grade = 'excellent' | 'good' | 'fair' | 'poor';

/** How a form prints the grades. */
export const gradeNames: Readonly<Record<Grade, Bilingual>> = {
  excellent: { zh: '优', en: 'excellent' },
  good: { zh: '良', en: 'good' },
  fair: { zh: '中', en: 'fair' },
  poor: { zh: '差', en: 'poor' },
};
