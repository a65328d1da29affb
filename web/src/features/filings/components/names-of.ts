import type { Filing } from './entries-state.ts';

/** What people call the projects and indicators of a filing, by their subjects. */
export function namesOf({ tables }: Filing): ReadonlyMap<string, string> {
  return new Map(
    tables.flatMap(({ subject, name, lines }) => [
      [subject, name] as const,
      ...lines.map((line) => [line.subject, `${line.line} ${line.level3}`] as const),
    ]),
  );
}
