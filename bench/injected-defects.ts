// Puts the defects of the reviewers' catalogue (tests/corpus/defects) one at a time into clean papers of the corpus, and prints for each how often a
// fitting rule says so at that place, for the wordings that the rules were mended on and for those held back, and what else is said.
// Run: node bench/injected-defects.ts [--defect=WORDS] [--missed] [--held-back] [--others]
import { defects } from '../tests/corpus/defects/defects.ts';
import { heldBack } from '../tests/corpus/defects/held-back.ts';
import { hosts } from '../tests/corpus/defects/hosts.ts';
import { inject } from '../tests/corpus/defects/inject.ts';

const options = process.argv.slice(2);
const only = options.find((option) => option.startsWith('--defect='))?.split('=')[1];
const papers = await hosts();

const share = ([found, put]: readonly [number, number]): string =>
  `${String(found).padStart(4)} of ${String(put).padEnd(4)}${put ? `${((100 * found) / put).toFixed(0)} %`.padStart(6) : ''.padEnd(6)}`;
const sum = { seen: [0, 0] as [number, number], held: [0, 0] as [number, number], others: 0 };

console.log(`${''.padEnd(40)}mended on         held back         other  rules`);
for (const defect of defects.filter(({ id }) => !only || id.includes(only))) {
  const made = { seen: [0, 0] as [number, number], held: [0, 0] as [number, number] };
  const [missed, others]: [string[], string[]] = [[], []];
  const wordings = [
    ...defect.wordings.map((wording) => ({ wording, half: 'seen' as const })),
    ...(heldBack[defect.id] ?? []).map((wording) => ({ wording, half: 'held' as const })),
  ];
  for (const { wording, half } of wordings) {
    for (const host of papers[defect.into ?? 'declaration']) {
      const outcome = inject(defect, wording, host);
      if (!outcome) continue;
      made[half][0] += outcome.found ? 1 : 0;
      made[half][1] += 1;
      if (!outcome.found && (half === 'seen' || options.includes('--held-back')))
        missed.push(`    missed in ${host.source.file.slice(0, 8)}: ${wording.told}`);
      for (const other of outcome.others) others.push(`    ${other.rule}: ${other.message.zh} [${wording.told}]`);
    }
  }
  for (const half of ['seen', 'held'] as const) {
    sum[half][0] += made[half][0];
    sum[half][1] += made[half][1];
  }
  sum.others += others.length;
  console.log(
    `${defect.id.padEnd(40)}${share(made.seen)}  ${share(made.held)}  ${String(others.length).padStart(5)}  ${defect.rules.join(', ')}`,
  );
  if (options.includes('--missed')) for (const one of missed) console.log(one);
  if (options.includes('--others')) for (const one of new Set(others)) console.log(one);
}
console.log(`${'all'.padEnd(40)}${share(sum.seen)}  ${share(sum.held)}  ${String(sum.others).padStart(5)}`);
