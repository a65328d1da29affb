// Clean invented papers of the corpus into which defects are put: they have money, goals, and lines of most classes, and hardly a finding.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractPlan } from '../../../src/extraction/extract-plan.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { readDocument } from '../../../src/readers/read-document.ts';

const FIELD = join(import.meta.dirname, '..', 'field');

const DECLARATIONS = [
  '69-shuangta-gongyuan-weihu',
  '38-longbei-tiyuguan-kaifang',
  '146-tuole-shuiliju-fangshen',
  '151-shayuan-hongzao-bingtuan',
  '15-haitang-tushuguan-gd',
  '211-bulegetai-nongmu-mubiao',
];
const SELF_EVALUATIONS = [
  '215-taoyang-canlian-ziping',
  '231-minlan-jiaoyuju-xinli',
  '03-wanglingxian-nongcun-weifang',
  '216-wenhe-jiaotong-ziping',
  '01-yunchuan-canting-ziping',
  '09-hefeng-jiguan-yunzhuan',
];

const read = (names: readonly string[]): Promise<readonly Plan[]> =>
  Promise.all(
    names.map(async (name) => extractPlan(await readDocument(readFileSync(join(FIELD, `${name}.txt`)), `${name}.txt`))),
  );

/** The papers by the kind of paper that a defect asks for. */
export async function hosts(): Promise<Readonly<Record<'declaration' | 'self-evaluation', readonly Plan[]>>> {
  return { declaration: await read(DECLARATIONS), 'self-evaluation': await read(SELF_EVALUATIONS) };
}
