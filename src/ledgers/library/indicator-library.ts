import { libraryRows } from './library-rows.ts';

/** An indicator that an office can take over as it is and change the number of. Written for the program; the classes are those of 财预〔2021〕101号. */
export interface LibraryIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  /** An example of a target, "≥12场". */
  readonly target: string;
  /** What the target rests on (指标值确定依据). */
  readonly basis: string;
  /** The built-in ledger whose records measure it. */
  readonly ledger?: string;
}

const LEVEL1: Readonly<Record<string, string>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  经济成本指标: '成本指标',
  社会成本指标: '成本指标',
  生态环境成本指标: '成本指标',
  经济效益指标: '效益指标',
  社会效益指标: '效益指标',
  生态效益指标: '效益指标',
  可持续影响指标: '效益指标',
  服务对象满意度指标: '满意度指标',
};

/** The indicators that most projects of an office need, and those that the built-in ledgers measure. */
export const indicatorLibrary: readonly LibraryIndicator[] = libraryRows.map(
  ([level2, level3, target, basis, ledger]) => ({
    level1: LEVEL1[level2] ?? '',
    level2,
    level3,
    target,
    basis,
    ...(ledger !== undefined && { ledger }),
  }),
);
