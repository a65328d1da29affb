import type { Bilingual } from '../base/bilingual.ts';
import { compare, type Fraction, fraction, shown, toPlaces } from '../base/fraction.ts';
import type { Note, ReasonDue } from '../model/evaluation.ts';
import type { Light } from '../model/monitoring.ts';
import type { TraceStep } from '../model/trace.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';
import { isReasonGiven } from './score-line.ts';

/** Red under the lower bound, yellow under the upper one, green from it on. The bounds are compared with the pace before rounding. */
export function lightOf(pace: Fraction, profile: RuleProfile): Light {
  const { redBelow, yellowBelow } = profile.lights.value;
  if (compare(pace, fraction(redBelow)) < 0) return 'red';
  return compare(pace, fraction(yellowBelow)) < 0 ? 'yellow' : 'green';
}

/** The reason that a red or yellow light asks for. */
export function reasonForLight(
  light: Light | undefined,
  reason: string | undefined,
): { readonly reasonDue?: ReasonDue } {
  if (light !== 'red' && light !== 'yellow') return {};
  const text = {
    zh: `进度为${light === 'red' ? '红' : '黄'}灯，须说明偏差原因后才能提交监控表。`,
    en: `The light is ${light}: the form can be submitted only with a reason.`,
  };
  return { reasonDue: { because: 'behind-pace', text, given: isReasonGiven(reason) } };
}

/** The step that explains a pace. */
export function paceStep(pace: Fraction, formula: Bilingual, substituted: string, profile: RuleProfile): TraceStep {
  return {
    what: { zh: '进度', en: 'pace' },
    inputs: [],
    formula,
    substituted,
    exact: shown(pace),
    result: toPlaces(pace, 2),
    roundedTo: 2,
    citations: profile.lights.cites,
  };
}

/** A note from its code and words. */
export function noteOf(code: string, zh: string, en: string): Note {
  return { code, text: { zh, en } };
}
