import { mayBeginLabel } from '../../lexicon/labels.ts';
import { isMoneyLabel } from '../../lexicon/money-table.ts';
import { goesOnBehindBracket, isCaption, isNamingLabel, labelIn } from '../vocabulary.ts';
import { LONGEST_WORD, longestWord } from './longest-word.ts';

/** What a name goes on with behind words that are a label of money as well: 补助地方资金（普通省道建设）. */
const IN_NAME = /^[(（][^()（）元\d]{4,}[)）]/;
/** Behind a word of a sentence, and behind no label: "落实到具体项目单位，并…". */
const IN_SENTENCE = /^[，,。；;、]/;
/** What a sentence goes on with behind money: "充分发挥项目资金在…中的作用". */
const SAID_OF_MONEY = /^(?:在|的|用于|使用)/;
const MONEY = /(?:资金|经费)$/;
/** The same of goals: "完成主要目标任务". */
const GOALS = /^(?:年度)?(?:工作|主要)目标$/;
const SAID_OF_GOALS = /^(?:任务|要求|责任|的)/;
/** With 表 behind it a title: "资金安排表". */
const OF_A_LIST = /(?:安排|分配|构成|明细|情况)$/;
/** The header of a numbered list, of which the word is a column: 序号单位名称会展项目名称分配金额(万元). */
const COLUMN_OF_LIST = /序号\p{Script=Han}*$/u;
const LONGEST_HEADER = 20;
const TITLE =
  /(?:[省市县区级本]|部门|项目|预算|支出|整体|专项|资金|转移支付){2,12}绩效(?:目标|自评|评价|目标申报|目标自评)表|项目绩效目标表|年度绩效目标\d{1,2}[(（]\d{1,3}分[)）]/y;

/** 区林业主管部门 behind an office is a label; in 夜间经济街区提升主管部门 its first word belongs to the name in front. */
const OF_A_LEVEL = /^[省市区县州盟旗](?![级县区]).*主管部门/;
const OFFICE_AHEAD = /[局厅委办院会处站府]$/;

/** 年度 in front of a label may be the value of the one before: 起止时间2021年度资金总额及构成. */
const OF_YEAR = '年度';

/** The label of a form that stands at a place of run-on text; undefined where there is none, and where a label that goes on further begins behind its 年度. */
export function labelAt(whole: string, at: number): string | undefined {
  const label = longestLabelAt(whole, at);
  if (label === undefined || !label.startsWith(OF_YEAR)) return label;
  const further = longestLabelAt(whole, at + OF_YEAR.length) ?? '';
  return further.length > label.length - OF_YEAR.length ? undefined : label;
}

function longestLabelAt(whole: string, at: number): string | undefined {
  const before = whole[at - 1];
  const mayBeCaption = before !== '年' && whole.slice(at, at + LONGEST_WORD).includes('绩效指标');
  if ((!mayBeCaption && !mayBeginLabel(whole, at)) || endsName(whole, at)) return undefined;
  return longestWord(
    whole,
    at,
    4,
    (text) =>
      text.trim() === text &&
      !goesOnBehindBracket(text) &&
      !isNamingLabel(toBracketEnd(whole, at, text)) &&
      !/[\d]/.test(text[0] ?? '') &&
      !(OF_A_LEVEL.test(text) && !OFFICE_AHEAD.test(before ?? '')) &&
      !IN_SENTENCE.test(whole.slice(at + text.length)) &&
      !(whole[at + text.length] === '表' && OF_A_LIST.test(text)) &&
      !(COLUMN_OF_LIST.test(whole.slice(Math.max(0, at - LONGEST_HEADER), at)) && labelIn(text) !== undefined) &&
      !(isMoneyLabel(labelIn(text)) && IN_NAME.test(whole.slice(at + text.length))) &&
      !(MONEY.test(text) && SAID_OF_MONEY.test(whole.slice(at + text.length))) &&
      !(GOALS.test(text) && SAID_OF_GOALS.test(whole.slice(at + text.length))) &&
      (labelIn(text) !== undefined || (mayBeCaption && text.endsWith('绩效指标') && isCaption(text) === true)),
  );
}

/** The name of a project, up to where it may end. */
const NAMED = /项目名称(?:(?!主管部门|单位).){2,60}$/;
/** The label of the unit of a form whose labels have no 项目 in front. */
const PLAIN_UNIT = /(?<!项目)实施单位/;

/** What a project is called by how it recurs, with 项目 behind it: 项目性质持续性项目立项依据…. */
const RECURRING = /(?:性质|属性|类型|类别)[^，。]{0,8}(?:[常经年持延续阶段一次]{2}性|延续|新增)$/;

/** Whether 项目 in front of 主管部门 is the last word of the name: a form that prints 实施单位 without 项目 prints the other label so as well. */
function endsName(whole: string, at: number): boolean {
  if (whole.startsWith('项目立项依据', at) && RECURRING.test(whole.slice(Math.max(0, at - 20), at))) return true;
  if (!whole.startsWith('项目主管部门', at) || whole.includes('项目实施单位')) return false;
  return NAMED.test(whole.slice(Math.max(0, at - 70), at)) && PLAIN_UNIT.test(whole.slice(at));
}

/** A word whose bracket is still open, with the rest of its bracket. */
function toBracketEnd(text: string, at: number, word: string): string {
  if (!/[(（][^)）]*$/.test(word)) return word;
  return word + (/^[^)）]{0,40}[)）]?/.exec(text.slice(at + word.length, at + word.length + 41))?.[0] ?? '');
}

/** The title of a form that stands at a place of run-on text, or the caption of one of several tables below each other; undefined where there is none. */
export function titleAt(text: string, at: number): string | undefined {
  TITLE.lastIndex = at;
  return TITLE.exec(text)?.[0];
}

/** Whether a text is a label with which the head of a form begins. */
export function isHeadLabel(text: string): boolean {
  const label = labelIn(text);
  return (
    label === 'name' ||
    label === 'firstLevelProject' ||
    label === 'formality' ||
    label === 'department' ||
    label === 'unit'
  );
}
