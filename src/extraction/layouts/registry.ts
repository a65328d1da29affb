import { anhuiDeclaration } from './anhui-declaration.ts';
import { chongqing } from './chongqing.ts';
import { guangdong } from './guangdong.ts';
import { hebei } from './hebei.ts';
import { hubei } from './hubei.ts';
import { hunanAnnexes } from './hunan-annexes.ts';
import type { Layout } from './layout.ts';
import { monitoring } from './monitoring.ts';
import { selfEvaluation } from './self-evaluation.ts';
import { shanghai } from './shanghai.ts';
import { sichuan } from './sichuan.ts';
import { yunnan } from './yunnan.ts';

/** Every layout; the first that recognises a document has it, so what says more about a paper stands before what says less. */
export const layouts: readonly Layout[] = [
  hebei,
  hunanAnnexes,
  guangdong,
  hubei,
  yunnan,
  chongqing,
  sichuan,
  monitoring,
  selfEvaluation,
  shanghai,
  anhuiDeclaration,
];
