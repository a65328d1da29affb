import { cellText, columns } from './indicator-cells.ts';
import type { Line, PlanDocument, Section } from './plan-document.ts';

/** Gives the document of a colleague the ids of the one both started from: first what is the same, then what has the same name, then what stands at the same place. */
export function matchDocument(base: PlanDocument, theirs: PlanDocument): PlanDocument {
  const pairs = pair(base.sections.slice(1), theirs.sections.slice(1), [
    ({ project }) => (project?.code ? `${project.code} ${project.name}` : undefined),
    ({ project }) => project?.name,
  ]);
  const idOf = new Map(pairs);
  const sections = theirs.sections.map((section, at) => {
    const known = at === 0 ? base.sections[0] : idOf.get(section);
    return known ? { ...section, id: known.id, lines: matchLines(known.lines, section.lines) } : section;
  });
  return { ...theirs, sections };
}

function matchLines(base: readonly Line[], theirs: readonly Line[]): readonly Line[] {
  const whole = ({ indicator }: Line): string => columns.map((column) => cellText(indicator, column)).join('\u0000');
  const name = ({ indicator }: Line): string | undefined =>
    indicator.level3 === '' ? undefined : `${indicator.horizon} ${indicator.level2} ${indicator.level3}`;
  const known = new Map(pair(base, theirs, [whole, name]));
  return theirs.map((line) => ({ ...line, id: known.get(line)?.id ?? line.id }));
}

/** Pairs of [theirs, base] by each key in turn, and at last by place. Nothing is paired twice. */
function pair<T extends Line | Section>(
  base: readonly T[],
  theirs: readonly T[],
  keys: readonly ((one: T) => string | undefined)[],
): readonly (readonly [T, T])[] {
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  const join = (one: T, known: T | undefined): void => {
    if (!known || taken.has(known) || pairs.has(one)) return;
    pairs.set(one, known);
    taken.add(known);
  };
  for (const key of keys) {
    const byKey = Map.groupBy(base, key);
    for (const one of theirs) {
      const wanted = key(one);
      if (wanted !== undefined)
        join(
          one,
          byKey.get(wanted)?.find((known) => !taken.has(known)),
        );
    }
  }
  for (const [at, one] of theirs.entries()) join(one, base[at]);
  return [...pairs];
}
