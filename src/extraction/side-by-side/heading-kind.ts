import { isClass } from '../../model/indicator-class.ts';
import type { GridCell } from '../grid/grid.ts';
import { columnMeaning, horizonOf } from '../lexicon/columns.ts';
import { labelOf } from '../lexicon/labels.ts';

/**
 * What stands above columns that come again and again: a `project`, a `place` or an office, the `sum` of them all, or a `part` of nobody knows what
 * (城区 | 农村).
 */
export type HeadingKind = 'project' | 'place' | 'sum' | 'part';

/** Longer texts are sentences. */
const LONGEST = 40;
const SENTENCE = /[。；;]/;
const SUM = /^(?:合计|总计|小计|汇总|总体|全[省市县区州]|全[省市县区州]合计)$/;
/** When a value is or was to be reached, who says so, and whether it is planned or reached: columns of one project. */
const OF_ONE_PROJECT =
  /年|季度|月|期|年初|调整|计划|预计|预期|目前|实际|目标|完成|自评|复评|复核|评价|评分|审核|核定|批复|申报|财政部门|主管部门|历史|现状|基准|指标|标准|依据|原因|得分|分值|权重|备注|说明|^[优良中差]$|^[\d.,%（）()A-Za-z/-]+$/;
/** How the names of projects end where no label says what they are. */
const PROJECT =
  /^.{2,}(?:项目|工程|经费|资金|补助|补贴|专项|费|运维|运维费|维护|维修|修缮|整治|治理|建设|改造|保障|管护|养护|购置|采购|试点|加固|清淤|提升|培训|监测|检测|修复|防治|普查|救助|资助|奖励|扶持|扩建|新建|绿化)$/;
const NUMBERED_PROJECT = /^(?:项目|子项目)[一二三四五六七八九十\d甲乙丙丁][:：、.．]?/;
const PLACE =
  /(?:[县市区镇乡村州旗盟局委办厅院校馆站队所部处园]|街道|街道办|中心|学院|大学|中学|小学|医院|政府|公司|支队|大队)$/;

/** Without what stands in brackets behind a name: 河道清淤项目（30万元）. */
const withoutBrackets = (text: string): string => text.replace(/[（(][^（）()]*[)）]$/, '');

/** What a heading above columns is; undefined for words of the form itself and for what divides the values of one project. */
export function headingKind(cell: Pick<GridCell, 'key' | 'text' | 'blank'>): HeadingKind | undefined {
  const { key, text, blank } = cell;
  if (blank || key.length > LONGEST || SENTENCE.test(key)) return undefined;
  if (NUMBERED_PROJECT.test(key)) return 'project';
  if (key.includes(':')) return undefined;
  if (SUM.test(key)) return 'sum';
  if (labelOf(cell) !== undefined || columnMeaning(cell) !== undefined) return undefined;
  if (isClass(text)) return undefined;
  const bare = withoutBrackets(key);
  if (PROJECT.test(bare)) return 'project';
  if (horizonOf(key) !== undefined || OF_ONE_PROJECT.test(bare)) return undefined;
  return PLACE.test(bare) ? 'place' : 'part';
}

/** The name of a project without its number, and the money that stands in brackets behind it. */
export function nameInHeading(text: string): { readonly name: string; readonly amount?: string } {
  const amount = /[（(](?:预算(?:数|金额)?[:：]?)?([\d.,]+(?:万|亿)?元)[)）]$/.exec(text);
  const whole = amount ? text.slice(0, amount.index) : text;
  const name = whole.replace(
    /^(?:(?:项目|子项目)[一二三四五六七八九十\d]{1,2}[:：、.．]|项目名称[:：]|\d{1,2}[、.．]|[(（]?[一二三四五六七八九十]{1,2}[)）]?[、.．])\s*/,
    '',
  );
  const bare = name === '' ? whole : name;
  return amount?.[1] === undefined ? { name: bare } : { name: bare, amount: amount[1] };
}
