import type { Citation } from '../model/finding.ts';

/** A law, standard or notice that rules and formulas rest on. */
export interface Regulation {
  /** As it is quoted: "财预〔2015〕88号". */
  readonly number: string;
  readonly title: string;
  /** As far as it is known: "2015-05", "2019-07-26". */
  readonly date: string;
  /** Whether title and number were seen in published material or are recalled. */
  readonly mark: Citation['mark'];
}

/** One named clause: the topic in own words, marked apart from the regulation where only its content is recalled. */
export interface Clause {
  readonly topic: string;
  readonly mark: Citation['mark'];
}

/** The clauses by name, each ready to be cited, and what they are clauses of. */
export type RegulationClauses<Name extends string> = Readonly<Record<Name, Citation>> & { readonly about: Regulation };

/** Makes every clause a citation. Citing a clause that is not listed does not compile. */
export function defineRegulation<const Name extends string>(
  about: Regulation,
  clauses: Readonly<Record<Name, Clause>>,
): RegulationClauses<Name> {
  const citations: Record<string, Citation> = {};
  for (const [name, clause] of Object.entries<Clause>(clauses)) {
    citations[name] = { number: about.number, title: about.title, topic: clause.topic, mark: clause.mark };
  }
  // Object.entries forgets the key type; every Name was just filled.
  return { ...(citations as Record<Name, Citation>), about };
}
