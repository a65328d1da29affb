/** An indicator's place in a plan and what it is called there. */
export interface NamedLine {
  readonly subject: string;
  readonly level3: string;
}

/**
 * Finds what was kept for an indicator of an earlier version of its plan: what is kept for its place if the name is still the same, else what is
 * kept under that name in the same project. Undefined where several there bear the name: then a person has to say it again.
 */
export function lineOfName<T extends NamedLine>(kept: readonly T[], { subject, level3 }: NamedLine): T | undefined {
  const named = kept.filter((one) => one.level3 === level3 && tableOf(one.subject) === tableOf(subject));
  return named.find((one) => one.subject === subject) ?? (named.length === 1 ? named[0] : undefined);
}

const tableOf = (subject: string): string => subject.slice(0, subject.lastIndexOf('/indicators/'));
