import type { Language } from '../../base/bilingual.ts';
import type { Form } from '../../forms/form.ts';
import { lostReport } from '../../forms/lost-report.ts';
import { lostValues } from '../../forms/lost-values.ts';
import type { Plan } from '../../model/plan.ts';

/** What of a plan does not come through with a form, in words; "" when all of it does. */
export function lostOf(form: Form, plan: Plan, language: Language): string {
  return lostReport(form, lostValues(form, plan), language);
}
