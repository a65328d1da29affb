// Writes awkward plans into every form and file type, reads the files back, and prints what came back different: the long run of
// tests/forms/round-trip.test.ts. Forms that carry no plan (审核表) are left out.
//
//   node bench/round-trip.ts                         300 plans of seed 1 in Word and Excel, all forms
//   node bench/round-trip.ts --plans 200 --seed 7 --types docx,xlsx,pdf --forms hebei-budget-text,sichuan-goals
//
// Ends with 1 when anything differs.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { forms } from '../src/forms/forms.ts';
import { awkwardPlans } from '../tests/forms/awkward-plans.ts';
import { differences, type FileType, planFor } from '../tests/forms/round-trip.ts';

const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    types: { type: 'string', default: 'docx,xlsx' },
    forms: { type: 'string', default: '' },
  },
});
const plans = fc.sample(awkwardPlans, { seed: Number(values.seed), numRuns: Number(values.plans) });
const named = values.forms.split(',').filter(Boolean);
const wanted = forms.filter(({ id, needs }) => needs !== 'review' && (named.length === 0 || named.includes(id)));

/** A difference a line, with its first 200 characters. */
const SHOWN = 200;

let faults = 0;
for (const form of wanted) {
  for (const type of values.types.split(',') as FileType[]) {
    let different = 0;
    for (const [index, plan] of plans.entries()) {
      const found = await differences(form, planFor(form, plan), type);
      if (found.length > 0) different += 1;
      for (const line of found) console.log(`${form.id} ${type} plan ${index}: ${line.slice(0, SHOWN)}`);
    }
    console.log(`${form.id} ${type}: ${different} of ${plans.length} plans came back different`);
    faults += different;
  }
}
console.log(`seed ${values.seed}: ${faults} faults in ${wanted.length} forms, ${plans.length} plans each`);
if (faults > 0) process.exitCode = 1;
