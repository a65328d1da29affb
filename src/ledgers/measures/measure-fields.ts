import type { Bilingual } from '../../base/bilingual.ts';
import type { LedgerDefinition, LedgerField } from '../../model/ledger.ts';
import { foldName } from '../fold-name.ts';

/** What is wrong with a declared measure, and where in it ("where.severity"). */
export interface MeasureProblem {
  readonly path: string;
  readonly text: Bilingual;
}

/** The fields of the ledger that a measure is about, by what a person calls them, and what is wrong with the measure so far. */
export class MeasureFields {
  readonly definition: LedgerDefinition;
  readonly problems: MeasureProblem[] = [];

  constructor(definition: LedgerDefinition) {
    this.definition = definition;
  }

  add(path: string, zh: string, en: string): void {
    this.problems.push({ path, text: { zh, en } });
  }

  /** A field by its id, its title in either language or another name of it; a problem, and undefined, where there is none. */
  find(name: unknown, path: string): LedgerField | undefined {
    const text = String(name ?? '');
    const wanted = foldName(text);
    const { fields } = this.definition;
    const found =
      fields.find(({ id, title }) => [id, title.zh, title.en].some((one) => foldName(one) === wanted)) ??
      fields.find(({ alsoCalled = [] }) => alsoCalled.some((one) => foldName(one) === wanted));
    if (!found) {
      const known = fields.map(({ id, title }) => `${title.zh}（${id}）`).join('、');
      this.add(
        path,
        `${this.definition.title.zh}台账没有“${text}”这一栏。有：${known}。`,
        `The ledger "${this.definition.id}" has no field "${text}"; it has ${fields.map(({ id }) => id).join(', ')}.`,
      );
    }
    return found;
  }
}
