import { writeWorkbook } from '../../base/workbook/write-workbook.ts';
import { actualsWorkbook } from '../../scoring/actuals-sheet/actuals-workbook.ts';
import { chooseProfile } from './choose-profile.ts';
import { loadPlan } from './load-plan.ts';
import type { ScoreRequest } from './score-paper.ts';

/** The workbook in which the actual values of a paper are filled, and a name for it. */
export async function makeTemplate({
  files,
  profile,
  cwd,
}: ScoreRequest): Promise<{ name: string; bytes: Uint8Array }> {
  const plan = await loadPlan(files, cwd);
  const bytes = writeWorkbook(actualsWorkbook(plan, chooseProfile(profile, plan)));
  return { name: `${plan.source.file.replace(/\.[^.]+$/, '')}-完成情况.xlsx`, bytes };
}
