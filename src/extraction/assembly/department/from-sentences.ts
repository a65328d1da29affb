import type { Project } from '../../../model/plan.ts';
import type { Line } from '../../captions.ts';
import { fromPatterns, type NamedDepartment } from './named-department.ts';

/**
 * The office whose project sentences say is evaluated (对南山县民政局2021年实施的“…”项目, 评价对象为南山县民政局2021年…项目), that carries it out (南山县民政局2021年实施…) or has set the goals of its
 * projects (南山镇人民政府对2个项目编制了绩效目标), and the office of a place that they say the money was given to
 * (下达云川县民政局农村低保资金485万元).
 */
const IN_SENTENCES = [
  /对([\u4e00-\u9fff]{4,20}?[局委办会])(?:20\d\d年度?)?(?:组织)?(?:实施|承担|负责)的/,
  /项目主管部门(?:为|是)?([\u4e00-\u9fff]{4,22}?(?:局|委员会|委(?!员)|办公室|办(?!公)))/,
  /对([\u4e00-\u9fff]{4,20}?[局委办会])20\d\d年度?[^，。；]{2,40}?(?:项目|资金|经费)(?:开展|进行|实施)了?(?:重点)?(?:绩效)?评价/,
  /评价对象[为是]([\u4e00-\u9fff]{4,20}?(?:局|委员会|委(?!员)|办公室|中心))20\d\d年/,
  /(?:项目|资金|经费|补助|[，,])由([\u4e00-\u9fff]{2,22}[局委办会馆校院])(?:负责|组织)?实施/,
  /(?:下达|拨付)(?:给)?([\u4e00-\u9fff]{2,10}[省市区县州旗][\u4e00-\u9fff]{2,14}?[局委办])[\u4e00-\u9fff]{0,20}(?:资金|经费)\d/,
  /(?:^|[。，,；;])([\u4e00-\u9fff]{2,8}[省市区县州旗镇乡][\u4e00-\u9fff]{0,12}?(?:局|委员会|联合会|人民政府|办事处|中心|[医书卫]院|馆))(?:20\d\d年度?(?:组织)?(?:实施|承担|开展)|对\d{1,3}个项目)/,
] as const;

/** The office of which sentences say that it carries out the project or spends its money; undefined where none does. */
export const fromSentences = (lines: readonly Line[]): NamedDepartment | undefined =>
  fromPatterns(
    IN_SENTENCES,
    lines.filter(({ inTable }) => !inTable),
  );

/** The office that carries out all of the projects told in sentences. */
export function fromCarrier(told: readonly Project[]): NamedDepartment | undefined {
  // The text may end before it says who carries out the last one.
  const whole = told.length > 1 && told.at(-1)?.unit === undefined ? told.slice(0, -1) : told;
  const [first, ...others] = new Set(whole.map(({ unit }) => unit));
  const at = told[0]?.at;
  return first === undefined || others.length > 0 ? undefined : { department: { name: first }, ...(at ? { at } : {}) };
}
