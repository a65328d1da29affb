import type { Bilingual } from '../base/bilingual.ts';
import type { Indicator } from '../model/plan.ts';
import { projectNotChecked } from './draft.ts';
import type { IndicatorView, ProjectView } from './plan-view.ts';
import type { Draft } from './rule.ts';

const NOTHING =
  /^(\/+|-+|—+|正常|(?:暂|尚)?(?:无|没有|未发生|不存在)(?:明显|任何|重大)?(?:偏差|差异)?(?:原因)?|不适用|待补充?|待提供|后补|)$/;

/** Whether a cell that asks for an explanation or for evidence is empty or says 无. */
export const isLeftOpen = (text: string | undefined): boolean => NOTHING.test((text ?? '').trim());

/** Whether a line gives no reason for its deviation. */
export const saysNoReason = ({ reason }: Pick<Indicator, 'reason'>): boolean => isLeftOpen(reason);

/** Whether a table has a column for reasons at all: a cell of it is there, be it empty. */
const hasReasonColumn = ({ indicators }: Pick<ProjectView, 'indicators'>): boolean =>
  indicators.some(({ indicator }) => indicator.reason !== undefined);

/** The finding of each line that lacks its reason. In a table without a column for reasons they may stand elsewhere: it is not checked, and `lines` says of how many and what. */
export function* eachWithoutReason<T extends IndicatorView>(
  table: ProjectView,
  views: readonly T[],
  lines: Bilingual,
  finding: (view: T) => Draft,
): Iterable<Draft> {
  if (views.length === 0) return;
  if (hasReasonColumn(table)) yield* views.map(finding);
  else
    yield projectNotChecked(table, 'indicators', {
      zh: `${lines.zh}，表中没有偏差原因一栏，原因可能写在别处。`,
      en: `${lines.en}; the table has no column for reasons, which may stand elsewhere.`,
    });
}

/** Whether a table says why money was not spent. The national form has no cell for it: offices give it under 实际完成情况 or beside an indicator. */
export function saysWhyUnspent({ project, indicators }: Pick<ProjectView, 'project' | 'indicators'>): boolean {
  const texts = [project.outcome ?? '', ...indicators.map(({ indicator }) => indicator.reason ?? '')];
  return texts.some((text) =>
    /(执行|支付|结余|未支出|资金|预算|尾款|质保金|拨付|结算|招标|采购中|尚未|正在|推迟|延期|滞后|跨年|顺延|由于|受.{1,12}影响)/.test(
      text,
    ),
  );
}
