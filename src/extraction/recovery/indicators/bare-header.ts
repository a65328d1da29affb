import type { ColumnField } from '../../lexicon/columns.ts';
import type { Piece } from '../piece.ts';
import type { Header } from './find-headers.ts';
import { type RecoveredBody, recoverBody } from './indicator-body.ts';

const HEADERS: Readonly<Partial<Record<ColumnField, string>>> = {
  level1: '一级指标',
  level2: '二级指标',
  level3: '三级指标',
  operator: '指标性质',
  target: '指标值',
  unit: '度量单位',
  actual: '实际完成值',
  weight: '权重',
  score: '得分',
  reason: '未完成原因',
};

const LEVELS: readonly ColumnField[] = ['level1', 'level2', 'level3'];
const CANDIDATES: readonly (readonly ColumnField[])[] = [
  [...LEVELS, 'target'],
  [...LEVELS, 'target', 'weight'],
  [...LEVELS, 'target', 'actual'],
  [...LEVELS, 'operator', 'target', 'unit'],
  [...LEVELS, 'operator', 'target', 'unit', 'weight'],
  [...LEVELS, 'target', 'actual', 'weight', 'score'],
  [...LEVELS, 'target', 'actual', 'weight', 'score', 'reason'],
  [...LEVELS, 'operator', 'target', 'unit', 'actual', 'weight', 'score'],
];

/** The header that rows without one would have, of the usual column sets the one that suits the cells best, and the rows below it; undefined for no cells. */
export function bareHeader(
  body: readonly Piece[],
): { readonly header: Header; readonly recovered: RecoveredBody } | undefined {
  const at = body[0]?.at;
  if (!at) return undefined;
  const measured = CANDIDATES.map((fields) => ({
    fields,
    recovered: recoverBody(
      body,
      fields.map((field) => ({ field })),
    ),
  }));
  const { fields, recovered } = measured.reduce((least, candidate) =>
    candidate.recovered.strain < least.recovered.strain ? candidate : least,
  );
  const columns = fields.map((field) => ({ field, text: HEADERS[field] ?? '', at }));
  return { header: { from: 0, to: 0, captions: [], columns }, recovered };
}
