import { withSection } from './edit-document.ts';
import { type Field, mergedFieldsOf } from './fields.ts';
import { type Column, cellText, columns, withCell } from './indicator-cells.ts';
import type { Line, PlanDocument, Section } from './plan-document.ts';

/** One place that both have changed, differently. */
export interface Conflict {
  readonly key: string;
  /** "网络安全监测 › 培训人次" */
  readonly where: string;
  readonly what: Column | Field;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** The merged document with their text in this place. */
  readonly takeTheirs: (merged: PlanDocument) => PlanDocument;
}

export interface Merged {
  /** With mine wherever there is a conflict. */
  readonly document: PlanDocument;
  readonly conflicts: readonly Conflict[];
}

/**
 * Joins what two people made of the same plan. A place that one of them has changed is taken from that one; a place that both have changed is
 * a conflict, and a person decides. `theirs` has the ids of `base` (match-sections.ts). Nothing that somebody typed is dropped: a line that
 * one took away while the other changed it stays.
 */
export function mergeDocuments(base: PlanDocument, mine: PlanDocument, theirs: PlanDocument): Merged {
  const conflicts: Conflict[] = [];
  const sections = joined(base.sections, mine.sections, theirs.sections, isSameSection).map((id) => {
    const [before, own, other] = [base, mine, theirs].map(({ sections }) => sections.find((one) => one.id === id));
    if (!own || !other) return (own ?? other) as Section;
    return before ? mergeSections(before, own, other, conflicts) : own;
  });
  let document: PlanDocument = { plan: theirs.plan, sections };
  for (const section of sections) {
    const [before, own, other] = [base, mine, theirs].map((one) => one.sections.find(({ id }) => id === section.id));
    if (before && own && other)
      document = mergeFields({ base, mine, theirs }, [before, own, other], document, conflicts);
  }
  return { document, conflicts };
}

/** Ids of both, mine in my order, what they added behind the one it follows; without what one took away and the other left as it was. */
function joined<T extends { readonly id: string }>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  isSame: (one: T, other: T) => boolean,
): string[] {
  const find = (all: readonly T[], id: string) => all.find((one) => one.id === id);
  const order = mine.map(({ id }) => id);
  for (const [at, { id }] of theirs.entries()) {
    if (order.includes(id)) continue;
    const before = at === 0 ? -1 : order.indexOf(theirs[at - 1]?.id ?? '');
    order.splice(before + 1, 0, id);
  }
  return order.filter((id) => {
    const [known, own, other] = [find(base, id), find(mine, id), find(theirs, id)];
    if (!known || (own && other)) return true;
    const left = own ?? other;
    return left !== undefined && !isSame(known, left);
  });
}

const isSameLine = (one: Line, other: Line): boolean =>
  columns.every((column) => cellText(one.indicator, column) === cellText(other.indicator, column));

const isSameSection = (one: Section, other: Section): boolean =>
  JSON.stringify([one.project, one.lines.map(({ indicator }) => indicator)]) ===
  JSON.stringify([other.project, other.lines.map(({ indicator }) => indicator)]);

function mergeSections(base: Section, mine: Section, theirs: Section, conflicts: Conflict[]): Section {
  const [before, own, other] = [base, mine, theirs].map(({ lines }) => new Map(lines.map((line) => [line.id, line])));
  const lines = joined(base.lines, mine.lines, theirs.lines, isSameLine).map((id) => {
    const [left, one, two] = [before?.get(id), own?.get(id), other?.get(id)];
    if (!one || !two) return (one ?? two) as Line;
    return left ? mergeLines(left, one, two, mine, conflicts) : one;
  });
  return { ...theirs, lines };
}

function mergeLines(base: Line, mine: Line, theirs: Line, section: Section, conflicts: Conflict[]): Line {
  let { indicator } = theirs;
  for (const column of columns) {
    const [left, one, two] = [base, mine, theirs].map((line) => cellText(line.indicator, column)) as [
      string,
      string,
      string,
    ];
    if (one === left || one === two) continue;
    indicator = withCell(indicator, column, one);
    if (two === left) continue;
    conflicts.push({
      key: `${mine.id} ${column}`,
      where: [section.project?.name, mine.indicator.level3].filter(Boolean).join(' › '),
      what: column,
      ...{ base: left, mine: one, theirs: two },
      takeTheirs: (merged) =>
        withSection(merged, section.id, (own) => ({
          ...own,
          lines: own.lines.map((line) =>
            line.id === mine.id ? { ...line, indicator: withCell(line.indicator, column, two) } : line,
          ),
        })),
    });
  }
  return { ...mine, indicator };
}

function mergeFields(
  { base, mine, theirs }: { readonly base: PlanDocument; readonly mine: PlanDocument; readonly theirs: PlanDocument },
  [before, own, other]: readonly [Section, Section, Section],
  merged: PlanDocument,
  conflicts: Conflict[],
): PlanDocument {
  let document = merged;
  for (const field of mergedFieldsOf(own)) {
    const [left, one, two] = [field.get(base, before), field.get(mine, own), field.get(theirs, other)];
    if (one === left || one === two) continue;
    document = field.set(document, own, one);
    if (two === left) continue;
    conflicts.push({
      key: `${own.id} ${field.key}`,
      where: own.project?.name ?? '',
      what: field,
      ...{ base: left, mine: one, theirs: two },
      takeTheirs: (chosen) => field.set(chosen, own, two),
    });
  }
  return document;
}
