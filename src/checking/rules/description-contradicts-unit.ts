import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { otherCount } from '../unit-fit.ts';
import { isCountName, isShareName, unitKind } from '../unit-kind.ts';

const SHARE = { zh: '百分比', en: 'a share (%)' };
const COUNTED = { zh: '数量', en: 'a count' };

/**
 * A description that defines a share ("…占…的比例") goes with %, one that defines a count ("…的数量") does not, and one that counts people, times or kilometres
 * has their unit. Only the end of the description is read, where the defining noun stands; a name that already disagrees is unit-does-not-fit-name.
 */
export const descriptionContradictsUnit: Rule = {
  id: 'description-contradicts-unit',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '指标描述与计量单位矛盾', en: 'Description contradicts the unit' },
  severity: 'warning',
  cites: [guide2021.operatorsAndUnits],
  explanation: {
    zh: '描述以“……的比例”“……的比率”结尾的，指标值应为百分比；以“……的数量”“次数”结尾的，不应为百分比；以“人数”“里程”等结尾的，不应以次、人等另一种量的单位计。名称本身已与单位不符的另有一条。',
    en: 'A description that ends in a share goes with %, one that ends in a count does not, and people, times and lengths have units of their own. Names that disagree have a rule of their own.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const { target, description } = view.indicator;
      if (target.kind !== 'number' || target.per !== undefined || description === undefined || isShareName(view.name))
        continue;
      const kind = unitKind(target);
      if (kind === 'none' || /(数量|人数|次数|个数|时间|时限)$/.test(view.name)) continue;
      const end = view.description.replace(/[。;；.,，]+$/, '');
      const share = kind !== 'share' && /(比例|比率|百分比|占比|的比|比重)$/.test(end);
      const counted =
        kind === 'share' ? isCountName(end) && COUNTED : /[数次程积口]$/.test(end) && otherCount(end, target.unit);
      if (!share && !counted) continue;
      const said = counted || SHARE;
      yield onIndicator(view, 'description', {
        message: {
          zh: `描述「${shorten(description)}」以${said.zh}计，指标值「${target.text}」却不是。`,
          en: `The description “${shorten(description)}” is ${said.en}, but the target is “${target.text}”.`,
        },
        remedy: {
          zh: '使描述、名称和单位说同一个量。',
          en: 'Let description, name and unit speak of the same quantity.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '人数以人次计',
        plan: planWith(line('数量指标', '路政宣传活动', '≥600人次', { description: '参加宣传活动的群众人数' })),
      },
      {
        name: '描述是比例',
        plan: planWith(line('质量指标', '巡查覆盖', '≥95%', { description: '已巡查里程占总里程的比例' })),
      },
      {
        name: '描述是数量',
        plan: planWith(line('数量指标', '养护桥梁', '≥12座', { description: '全年养护桥梁的数量' })),
      },
    ],
    reject: [
      {
        name: '描述是人数，单位是次',
        plan: planWith(line('数量指标', '路政宣传活动', '≥6次', { description: '参加宣传活动的群众人数' })),
        findings: 1,
      },
      {
        name: '描述是批次，单位是 %',
        plan: planWith(line('质量指标', '材料抽检', '≥95%', { description: '全年抽检批次数量' })),
        findings: 1,
      },
      {
        name: '描述是比例，单位是次',
        plan: planWith(line('质量指标', '巡查覆盖', '≥12次', { description: '已巡查里程占总里程的比例' })),
        findings: 1,
      },
      {
        name: '描述是数量，单位是 %',
        plan: planWith(line('数量指标', '养护桥梁', '≥95%', { description: '全年养护桥梁的数量' })),
        findings: 1,
      },
    ],
  },
};
