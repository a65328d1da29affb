import { foldWidth } from '../base/fold-width.ts';
import type { Place } from '../model/place.ts';

/** A line above, between or in the tables, or of the text around them. */
export interface Line {
  readonly text: string;
  readonly at: Place;
  /** From a row of a table that holds only captions, not from a paragraph. */
  readonly inTable: boolean;
}

/** What a site that shares papers writes around the name of the file: 《…绩效评价报告.docx》由会员分享，…. */
const SHARED = /^《([^》]{6,60}?)(?:\.\w{3,4})?》由会员分享/;

/** The title of the paper in what a site that shares papers writes above it; undefined for any other line. */
export const sharedTitle = (text: string): string | undefined => SHARED.exec(text)?.[1];

const CONTENTS = /[.…·]{3,}\s*\d*$|\.{2,}\s*\d+$|\t\s*\d+$/;
const TITLE = /(?:表|情况表)(?:[（(][^()（）]*[)）])*$/;
/** A table of indicators alone is part of a form; one that names its project is one: "某县高中助学金项目绩效评价指标表". */
const NO_TITLE =
  /(?<!(?:项目|资金|经费|补助)绩效(?:评价|目标|自评)?)指标表$|^填|代表$|如下表$|见.{0,6}表$|附表\d*$|^表$/;
/** "老年食堂运营补助项目绩效目标": the title of what a notice says of one project. */
const NAMED_TITLE =
  /^(?!.*(?:部分|部门|整体|预算项目))(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）]?[、.．]?)?[\u3007\u4e00-\u9fff（()）“”]{4,40}(?:项目|资金|经费|补助|工程)绩效目标$/;
/** Asked first: the pattern itself looks at every place of a text. */
const NAMED_TITLE_END = /标\s*$/;
const PERFORMANCE = /绩效|自评|目标表|目标申报/;
const CODED_UNIT =
  /^(?:(?:部门|单位)(?:名称)?:)?(?:\[(\d{2,9})\]|(\d{6}(?:\d{3})?)[-—_]?|(\d{3,9})[-—_])([\u3007\u4e00-\u9fff][\u3007\u4e00-\u9fff（()）、]{2,49}?)(?:本级)?$/;
const YEAR_LINE = /^[(（]?20\d\d年?(?:度|年度|\d{1,2}[-—～至]\d{1,2}月|上半年|前三季度)?[)）]?年?度?$/;

/** Asked before the costlier patterns that need a digit. */
const DIGIT = /[\d\uff10-\uff19]/;

const squeeze = (text: string) => (/\s/.test(text) ? text.replace(/\s+/g, '') : text);

/** Whether a line belongs to a table of contents ("1.…绩效目标表.....5"). */
export function isContentsLine(text: string): boolean {
  return CONTENTS.test(text.trim());
}

/** Where another label begins behind blanks, looked for once in a run of them: "项目名称：… 项目编码： 项目单位（盖章）：…". */
export const NEXT_CAPTION = /(?<!\s)\s+(?=[\p{Script=Han}]{2,10}(?:[（(][^（()）]{2,6}[)）])?[:：])/u;

/** The title of a form ("项目支出绩效自评表"), without the numbers in front; undefined when the line is none. */
export function formTitle(text: string): string | undefined {
  if (!text.includes('表')) {
    if (text.length > 60 || !NAMED_TITLE_END.test(text)) return undefined;
    const title = squeeze(text);
    return NAMED_TITLE.test(title) ? title : undefined;
  }
  const title = squeeze(text);
  if (title.length < 4 || title.length > 60 || !TITLE.test(title) || NO_TITLE.test(title) || /[。；]/.test(title))
    return undefined;
  return title;
}

/** No title with year and unit below it is longer. */
const LONGEST_HEAD = 150;

/** The title with which a text of several lines begins, of which it may take more than one, and the lines below it; undefined when there is none. */
export function leadingTitle(text: string): { readonly title: string; readonly below: readonly string[] } | undefined {
  if (text.length > LONGEST_HEAD || !text.includes('\n')) return undefined;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (let end = 1; end < lines.length; end += 1) {
    const title = formTitle(lines.slice(0, end).join(''));
    if (title) return { title, below: lines.slice(end) };
  }
  return undefined;
}

/** Whether a title names the project that is told below it; a title that names only the table stands under it. */
export function namesProject(title: string): boolean {
  return NAMED_TITLE.test(title);
}

/** Whether a title says that the table below it goes on with the one before: 项目支出绩效目标表（续）. */
export function isContinued(title: string): boolean {
  return /[（(]续表?[\d一二三四五]?[)）]$|^续表/.test(title);
}

/** Whether a title is one of a performance form. */
export function isPerformanceTitle(title: string): boolean {
  return PERFORMANCE.test(title);
}

/** Whether a line says nothing but the year. */
export function isYearLine(text: string): boolean {
  return DIGIT.test(text) && YEAR_LINE.test(squeeze(foldWidth(text)));
}

const ANNEX_LINE = /^附[件表]?(?:\d{1,2}(?:-\d{1,2})?|[一二三四五六七八九十]{1,3})?[:：]?$/;

/** Whether a line says nothing but which annex or table of one the form below it is: 附件2, 附表3：. */
export function isAnnexLine(text: string): boolean {
  return text.startsWith('附') && ANNEX_LINE.test(squeeze(foldWidth(text)));
}

export interface CodedUnit {
  readonly code: string;
  readonly name: string;
}

/** Code and name of a unit as forms print them: "224002某某办公室本级", "[155]某某局", "155-某某局". The words 本级 are no part of the name. */
export function codedUnit(text: string): CodedUnit | undefined {
  if (!DIGIT.test(text)) return undefined;
  const line = squeeze(foldWidth(text)).replace(/(?:金额)?单位:.{0,2}元.*$/, '');
  const match = CODED_UNIT.exec(line);
  const code = match?.[1] ?? match?.[2] ?? match?.[3];
  const name = match?.[4];
  if (code === undefined || name === undefined || /^[年月]|表$/.test(name)) return undefined;
  return { code, name: unfold(name, text) };
}

/** Brackets of a name as the paper prints them. */
function unfold(name: string, printed: string): string {
  const squeezed = squeeze(printed);
  const at = foldWidth(squeezed).indexOf(name);
  return at < 0 ? name : squeezed.slice(at, at + name.length);
}
