import type { Indicator } from '../model/plan.ts';
import type { ProjectView } from './plan-view.ts';

/** Whether a line gives no reason for its deviation: the cell is empty or says 无. */
export const saysNoReason = ({ reason }: Pick<Indicator, 'reason'>): boolean =>
  /^(无|\/|-|—|没有|暂无|)$/.test((reason ?? '').trim());

/** Whether a table has a column for reasons at all: a cell of it is there, be it empty. */
export const hasReasonColumn = ({ indicators }: Pick<ProjectView, 'indicators'>): boolean =>
  indicators.some(({ indicator }) => indicator.reason !== undefined);
