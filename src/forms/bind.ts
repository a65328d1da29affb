import type { FilledForm } from './sheet.ts';

/** Several filled forms of one kind as one document: each begins on a new page and, in a workbook, on a sheet called as `names` say. */
export function bindForms(filled: readonly FilledForm[], names: readonly string[]): FilledForm {
  const [first] = filled;
  if (!first) throw new Error('bindForms: there is no form to bind; decide before calling what an empty paper gives');
  return {
    title: first.title,
    landscape: first.landscape,
    sections: filled.flatMap(({ sections }, index) =>
      sections.map((section) => (sections.length === 1 ? { ...section, name: names[index] ?? section.name } : section)),
    ),
  };
}
