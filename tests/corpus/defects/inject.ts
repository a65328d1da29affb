// Puts a wording of a defect into a clean paper and compares what the rules say before and after.
import { checkPlan } from '../../../src/checking/check-plan.ts';
import type { Finding } from '../../../src/model/finding.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Defect, Wording } from './defect.ts';

export interface Outcome {
  readonly found: boolean;
  /** New findings that neither name the defect nor rightly say something else about its words. */
  readonly others: readonly Finding[];
}

/** Nothing where the paper has no place for the defect (no money, no weights …). */
export function inject(defect: Defect, wording: Wording, host: Plan): Outcome | undefined {
  const injected = wording.put(host);
  if (!injected) return undefined;
  const old = findingsOf(host);
  const [said, keys] = [new Set(old.map(({ message }) => message.zh)), new Set(old.map(keyOf))];
  const made = checkPlan(injected.plan, injected.previous ? { previous: injected.previous } : {});
  const fresh = made.findings.filter(({ message }) => !said.has(message.zh));
  const names = (finding: Finding): boolean =>
    defect.rules.includes(finding.rule) && injected.places.some((place) => isAbout(finding, place));
  return {
    found: fresh.some(names),
    others: fresh.filter(
      (finding) =>
        !keys.has(keyOf(finding)) && !defect.rules.includes(finding.rule) && !defect.also?.includes(finding.rule),
    ),
  };
}

const known = new WeakMap<Plan, readonly Finding[]>();

/** What is found in a paper as it is; papers are put to use many times. */
function findingsOf(host: Plan): readonly Finding[] {
  const findings = known.get(host) ?? checkPlan(host).findings;
  known.set(host, findings);
  return findings;
}

const keyOf = ({ rule, label }: Finding): string => `${rule} ${label}`;

/** At the place, or about the project or the whole of which it is a part. */
const isAbout = ({ subject }: Finding, place: string): boolean =>
  subject.startsWith(place) || (place.startsWith(subject) && subject !== '');
