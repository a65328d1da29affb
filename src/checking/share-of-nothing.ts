import { isSpendingByTheRules } from './compliance.ts';
import { isFiller } from './filler.ts';
import type { IndicatorView } from './plan-view.ts';
import { isQuestion } from './question.ts';
import { isCountName, speaksOfShare } from './unit-kind.ts';

/** Words by which one knows what the percentage is of: completion, or a figure that is defined as a share (植被盖度, 免疫密度, 健康素养水平). */
const TELLS =
  /(完成|达标|合格|覆盖|到位|及时|准确|知晓|满意|认可|占|普及|优良|发放|拨付|执行|落实|整改|通过|使用|利用|按期|按时|全部|完好|参与[度率]|支持度|达到|公开|进度|盖度|郁闭度|密度|浓度|湿度|坡度|防治效果|防效|安全感|获得感|幸福感|素养水平|率$)/;
/** Words of a change: a percentage beside them is what something grew or fell by, which is never about the whole of it. */
const CHANGES = /(较(?![好高大强快多低小为])|增长|增加|增幅|提高|提升|上升|下降|降低|减少|节约|同比|上年)/;
/** From here on a percentage is one of completion, not of growth. */
const ABOUT_THE_WHOLE = 90;

/** Whether a target is a percentage of which neither name nor description nor the target itself say what it is of. */
export function isShareOfNothing(view: IndicatorView): boolean {
  if (!view.numbers.some(({ unit }) => unit === '%') || !isJudged(view)) return false;
  const { text } = view.indicator.target;
  const all = `${view.name}${view.description}${text}`;
  const words = `${view.name}${text}`;
  return !(speaksOfShare(all) || TELLS.test(view.name) || TELLS.test(text) || isChange(view, words));
}

/** A change by a part: "客运量增长 ≥5%", not "水平提高 =100%". */
const isChange = ({ numbers }: IndicatorView, words: string): boolean =>
  CHANGES.test(words) &&
  (/同比|上年/.test(words) || numbers.some(({ unit, value }) => unit === '%' && Number(value) < ABOUT_THE_WHOLE));

function isJudged(view: IndicatorView): boolean {
  const { level1, level2, name } = view;
  if (level2 === 'quality' && isSpendingByTheRules(view)) return false;
  if (level2 === 'satisfaction' || level2 === 'cost' || level1 === 'cost') return false;
  return name !== '' && !isQuestion(name) && !isFiller(name) && !isCountName(name) && !/(时间|时限)$/.test(name);
}
