import type { Block, Paragraph, Table } from '../../../model/document.ts';
import type { Place } from '../../../model/place.ts';
import { firstMatch } from '../../first-match.ts';
import { nameInReport } from '../../report-heads.ts';
import { toldAmount } from '../../told-amount.ts';
import { TableBuilder } from '../table-builder.ts';
import { NUMBERED_FUND } from './fund-headings.ts';
import type { Said } from './told-lines.ts';

/** An indicator that a sentence tells. */
export interface Told extends Said {
  readonly level1: string;
  readonly level2: string;
  /** Where one page tells the indicators of several projects. */
  readonly project?: string;
  /** Its money, as a line by itself below its name says it. */
  readonly money?: string;
  /** What the project is for, as a text below its name says it. */
  readonly goal?: string;
  readonly at: Place;
}

const PROJECT = /(?:用于|实施|安排|项目[为是]|评价对象[为是])((?:(?!用于)[^，,。；;：:]){4,60}?项目)[，,。；;]/;
/** The project on a line of its own behind its label: "项目名称：…。". */
const LABELLED = /^\s*(?:\d{1,2}[.、．])?\s*项目名称[:：]\s*([^，,。；;：:\s][^，,。；;：:]{3,59})[。；;]?\s*$/;
/** The project in a title, behind its label or by itself. */
const TITLED =
  /(?:^|[:：|>]|附件\d*)\s*(?:\p{Script=Han}{0,20}关于)?(?:20\d\d年度?)?([^，,。；;：:|>]{3,60}?(?:(?<!专项|财政|预算|支付)(?:经费|资金|补助|补贴|费)(?=项目支出|绩效目标)|项目))(?:项目)?(?:支出)?绩效目标/u;

/** The fund whose budget a title says is handed down ("财政部下达2024年旅游发展基金补助地方项目资金预算"), and what a plan is to carry out. */
const HANDED_DOWN = /下达(?:20\d\d年度?)?([^，,。；;：:]{4,40}?(?:资金|补助|经费))(?:预算(?:的通知)?|的通知)\s*$/;
const PLANNED =
  /^\s*(?:20\d\d年度?)?(?:[\p{Script=Han}X×]{1,6}[省市区县镇乡])?(?:20\d\d年度?)?([\p{Script=Han}（()）]{4,30}?)(?:项目|工作)?实施方案\s*$/u;

/** The title of a page that is the project of a place and a year and nothing else: 榕浦镇2025年人居环境整治项目. */
const OF_A_PLACE = /^\s*([\p{Script=Han}]{2,10}[省市区县镇乡]20\d\d年度?[\p{Script=Han}（）、“”]{4,40}项目)\s*$/u;
const TITLE_LINES = 2;

/** A heading that names a fund or a project, in a report on several. */
const HEADING_OF_FUND = new RegExp(`^\\s*${NUMBERED_FUND}\\s*$`);

/** What the project is for, in front of its targets: "项目总体绩效目标是：…。现将绩效目标设定如下：". */
const GOAL = /(?:项目)?(?:总体|年度)(?:绩效)?目标(?:是|为)?[:：](.{6,300}?。)(?=现将|具体)/;

/** Where the title stands. */
const HEAD_LINES = 40;

/** The columns of the table, of which those that nothing is told for are left out. */
const COLUMNS = [
  ['项目名称', 'project'],
  ['项目金额', 'money'],
  ['年度绩效目标', 'goal'],
  ['一级指标', 'level1'],
  ['二级指标', 'level2'],
  ['三级指标', 'name'],
  ['指标值', 'target'],
  ['实际完成值', 'actual'],
  ['分值', 'weight'],
  ['偏差原因分析及改进措施', 'reason'],
] as const;

/** The project of the only line that names one by its label, and where. */
function labelledIn(texts: readonly Paragraph[]): { readonly found: string; readonly by: Paragraph } | undefined {
  const lines = texts.flatMap((by) => {
    const found = LABELLED.exec(by.text)?.[1];
    return found === undefined ? [] : [{ found, by }];
  });
  return lines.length === 1 ? lines[0] : undefined;
}

/** The project that the title of a report names, and where. */
function titledIn(texts: readonly Paragraph[]): { readonly found: string; readonly by: Paragraph } | undefined {
  const found = nameInReport(texts.map(({ text }) => text));
  const by = found === '' ? undefined : texts.find(({ text }) => text.includes(found));
  return by && { found, by };
}

/** The paragraphs up to where the report goes on with another fund than that of the indicators. */
function upToNextFund(texts: readonly Paragraph[], told: readonly Told[]): readonly Paragraph[] {
  const last = texts.findLastIndex((paragraph) => told.some(({ at }) => at === paragraph.at));
  const next = texts.findIndex(({ text }, index) => index > last && HEADING_OF_FUND.test(text));
  return last < 0 || next < 0 ? texts : texts.slice(0, next);
}

/** The table of told indicators, with the project and the money that the text around them tells; undefined for none. */
export function tableOf(told: readonly Told[], blocks: readonly Block[]): Table | undefined {
  if (told.length === 0) return undefined;
  const table = new TableBuilder();
  const at = told[0]?.at ?? {};
  const texts = blocks.filter((block) => block.kind === 'paragraph');
  const project =
    labelledIn(texts) ??
    firstMatch([PROJECT], texts) ??
    titledIn(texts) ??
    firstMatch([TITLED, HANDED_DOWN], texts) ??
    firstMatch([PLANNED], texts.slice(0, HEAD_LINES)) ??
    firstMatch([OF_A_PLACE], texts.slice(0, TITLE_LINES));
  if (project) table.addTexts(['项目名称', project.found], project.by.at);
  const money = toldAmount(project ? [project.by] : []) ?? toldAmount(upToNextFund(texts, told));
  if (money) table.addTexts(['资金总额', money.amount], money.by.at);
  const goal = firstMatch([GOAL], texts);
  if (goal) table.addTexts(['年度目标', goal.found], goal.by.at);
  const columns = COLUMNS.filter(([, key]) => told.some((one) => one[key] !== undefined));
  table.addTexts(
    columns.map(([header]) => header),
    at,
  );
  for (const one of told)
    table.addTexts(
      columns.map(([, key]) => one[key] ?? ''),
      one.at,
    );
  return table.build(1);
}
