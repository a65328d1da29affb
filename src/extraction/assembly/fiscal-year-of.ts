import { foldWidth } from '../../base/fold-width.ts';
import type { Project } from '../../model/plan.ts';
import { isContentsLine, isYearLine, type Line } from '../captions.ts';
import { type FormDraft, type LabelledValue, labelled } from '../form-draft.ts';
import type { Label } from '../lexicon/labels.ts';

const STRONG =
  /(20\d\d)\s*年?(?:度|年度|(?<=年)(?:\d{1,2}[-—～至]\d{1,2}月|上半年|前三季度)|\s*(?:部门|预算|项目|区级|市级|县级|省级|市直|区直|县直|中央|财政|整体|绩效|专项|新增))/;
/** Behind the name of a form: "绩效目标自评表（2021）". */
const BEHIND_TITLE = /表[(（](20\d\d)[)）]$/;
/** A title that names one year: "岚江县2022年森林防火项目绩效目标公示". */
const IN_TITLE = /^[^，,。；;：:《]{0,30}?(20\d\d)年(?!.*20\d\d)[^，,。；;：:]{0,60}绩效[^，,。；;：:]{2,20}$/;
const SHORT_YEAR = /(?:^|[^\d])([12]\d)年度/;
const NOT_THE_YEAR = /发布|时间|日期|来源|更新|索引|文号|浏览|归档|印发|〔|号/;
/** When a form was filled in, behind its title on the same line. */
const DAY_BEHIND_TITLE = /(?<=[表书)）])\s+(?:填报|填表|申报|编制)(?:日期|时间)[:：].*$/;
/** A label whose value, in the line below, is a day or what a print has left of it. */
const OF_A_DAY = /(?:日期|时间)[:：]\s*$/;
const ANY = /20[1-4]\d(?=\s*年)/g;
/** A day, which is no year of a budget where others are named. */
const DAY = /20[1-4]\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/g;

/** A period, whose end is no year of a budget by itself, and years that are over: 2025-2027年, 近两年收支金额 2020年 2021年. */
const PERIOD =
  /20[1-4]\d\s*年?\s*[-—–~～－至到]+\s*20[1-4]\d\s*年|近[两二三]年\p{Script=Han}{0,8}\s*(?:20[1-4]\d\s*年\s*){2,3}/gu;

/** A year in words: 二〇二三年. */
const IN_WORDS = /二[〇○零OＯ0][〇○零一二三四五六七八九]{2}(?=年)/g;
const DIGITS = '〇一二三四五六七八九';

/** A text with its years in digits. */
function yearsInDigits(text: string): string {
  const digit = (character: string) => Math.max(0, DIGITS.indexOf(character));
  return text.includes('二') ? text.replace(IN_WORDS, (year) => [...year].map(digit).join('')) : text;
}

/** A row of a table that was not read: a year in one of its cells is that of the cell ("1 | 民办 | 新针学校 | 在2020年度培训中…"). */
const isRowOfCells = (text: string): boolean => text.split('|').filter((cell) => cell.trim() !== '').length > 3;

function fromLines(lines: readonly Line[]): number | undefined {
  const titles = lines.map((line) => ({ ...line, text: line.text.replace(DAY_BEHIND_TITLE, '') }));
  const head = titles.filter(
    ({ text }, index) =>
      !isContentsLine(text) &&
      text.length <= 80 &&
      !NOT_THE_YEAR.test(text) &&
      !isRowOfCells(text) &&
      !OF_A_DAY.test(lines[index - 1]?.text ?? ''),
  );
  const own = head.find((line) => isYearLine(line.text));
  const strong = head.find((line) => STRONG.test(foldWidth(line.text)));
  const short = head.find((line) => SHORT_YEAR.test(foldWidth(line.text)));
  const title = head.find((line) => IN_TITLE.test(line.text.trim()));
  if (own) return Number(/20\d\d/.exec(foldWidth(own.text).replace(/\s/g, ''))?.[0]);
  if (title && (!strong || head.indexOf(title) < head.indexOf(strong)))
    return Number(IN_TITLE.exec(title.text.trim())?.[1]);
  if (strong) return Number(STRONG.exec(foldWidth(strong.text))?.[1]);
  const titled = head.map((line) => BEHIND_TITLE.exec(line.text.trim())?.[1]).find((year) => year !== undefined);
  if (titled !== undefined) return Number(titled);
  return short ? 2000 + Number(SHORT_YEAR.exec(foldWidth(short.text))?.[1]) : undefined;
}

/** The seventh and eighth digit of a project code are the year ("13020225P…" is 2025). */
function fromCodes(projects: readonly Project[]): number | undefined {
  for (const { code } of projects) {
    const digits = /^\d{6}(\d{2})[A-Z]/.exec(code ?? '')?.[1];
    if (digits && Number(digits) >= 10 && Number(digits) < 50) return 2000 + Number(digits);
  }
  return undefined;
}

/** The year named most often in the running text, in days only where nothing else names one; the later of two named equally often. */
function mostNamed(texts: readonly string[]): number | undefined {
  const folded = texts.map(foldWidth);
  const single = folded.map((text) => text.replace(PERIOD, ''));
  return mostOf(single.map((text) => text.replace(DAY, ''))) ?? mostOf(single) ?? mostOf(folded);
}

function mostOf(texts: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const text of texts) {
    for (const [year] of text.matchAll(ANY)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

/** The year that a label of the year's money names (2023年资金). */
function yearOfMoney(label: Label, printed: string): number[] {
  const year = label === 'total' ? /^20\d\d(?=年)/.exec(foldWidth(printed))?.[0] : undefined;
  return year === undefined ? [] : [Number(year)];
}

/** The year that heads the values of the year (2025年目标值); that of those to come is another. */
function yearOfValues({ header }: FormDraft): number[] {
  const own = header?.columns.find(
    ({ field, horizon, header: printed }) => field === 'target' && horizon !== 'midterm' && /^20\d\d年/.test(printed),
  );
  return own === undefined ? [] : [Number(own.header.slice(0, 4))];
}

/** The year that a label of the year's goal names (年度目标（2024年）). */
function yearOfGoal({ label, horizon, printed }: LabelledValue): number[] {
  const year = label === 'goals' && horizon === 'annual' ? /(20\d\d)\D*$/.exec(foldWidth(printed))?.[1] : undefined;
  return year === undefined ? [] : [Number(year)];
}

/** The year in which a project begins, as the head of a form prints it. */
const BEGINS = /项目开始年度[:：]?\s*(20[1-4]\d)/;
/** The day on which a form was filled in. */
const FILLED = /(?:填报|申报|填表)(?:日期|时间)[:：]?\s*(20[1-4]\d)\s*年\s*(\d{1,2})\s*月/;
/** From this month on goals are set for the year to come. */
const LAST_MONTHS = 11;

/** The lines around the forms, and what their heads say of days and years. */
const headsOf = (lines: readonly Line[], forms: readonly FormDraft[]): readonly string[] => [
  ...lines.map(({ text }) => text),
  ...forms.flatMap(({ further }) => further.map(({ label, value }) => `${label}：${value}`)),
];

/** Where nothing says the year of goals: that in which their project begins, else that for which they were set when the form was filled in. */
function ofGoals(texts: readonly string[], forms: readonly FormDraft[]): number | undefined {
  const begins = texts.flatMap((text) => BEGINS.exec(text)?.[1] ?? [])[0];
  if (begins !== undefined) return Number(begins);
  const areGoals = forms.length > 0 && forms.every(({ title }) => /目标/.test(title) && !/自评|评价|监控/.test(title));
  const [, year, month] = (areGoals ? texts : []).map((text) => FILLED.exec(text)).find((match) => match) ?? [];
  return year === undefined ? undefined : Number(year) + (Number(month) >= LAST_MONTHS ? 1 : 0);
}

/** The year of the budget: from titles and year lines, a 年度 label, the year in a label of money or above the values, project codes, the file's name, at last from the text itself. */
export function findFiscalYear(
  printed: readonly Line[],
  forms: readonly FormDraft[],
  projects: readonly Project[],
  file: string,
): number | undefined {
  const lines = printed.map((line) => ({ ...line, text: yearsInDigits(line.text) }));
  const stated = forms
    .map((form) => /20\d\d/.exec(labelled(form, 'fiscalYear')?.text ?? '')?.[0])
    .find((year) => year !== undefined);
  const titled = fromLines([
    ...lines,
    ...forms.map((form) => ({ text: yearsInDigits(form.title), at: {}, inTable: true })),
  ]);
  if (titled !== undefined || stated !== undefined) return titled ?? Number(stated);
  const values = forms.flatMap((form) => form.values);
  const ofMoney = values.flatMap(({ label, printed }) => yearOfMoney(label, printed));
  const [said] = [...ofMoney, ...forms.flatMap(yearOfValues), ...values.flatMap(yearOfGoal)];
  if (said !== undefined) return said;
  const inFile = /20[1-4]\d/.exec(file)?.[0];
  const running = lines
    .map(({ text }) => text)
    .filter((text) => !NOT_THE_YEAR.test(text.slice(0, 12)) && !isRowOfCells(text));
  const goals = projects.flatMap(({ goals, name, period, indicators }) => [
    ...goals,
    name,
    period ?? '',
    ...indicators.flatMap(({ level3, target }) => [level3, target.text]),
  ]);
  return (
    fromCodes(projects) ??
    (inFile === undefined ? undefined : Number(inFile)) ??
    ofGoals(headsOf(lines, forms), forms) ??
    mostNamed([...running, ...goals])
  );
}
