import type { Language } from '../base/bilingual.ts';
import { sheetCsvLine } from '../base/csv-line.ts';
import { cutToWidth, padToWidth } from '../base/display-width.ts';
import { placeText } from '../model/place-text.ts';
import type { Indicator, Plan, Project } from '../model/plan.ts';

interface Group {
  readonly heading: string;
  readonly indicators: readonly Indicator[];
}

function groupsOf(plan: Plan, language: Language): Group[] {
  const whole = language === 'zh' ? '部门整体' : 'Department as a whole';
  const money = (amount: string | null | undefined): string => (amount ? ` ${amount} 元` : '');
  return [
    ...(plan.indicators.length > 0
      ? [{ heading: `${whole}${money(plan.budget?.total)}`, indicators: plan.indicators }]
      : []),
    ...plan.projects.map((project) => ({
      heading: `${project.name}${project.code ? ` ${project.code}` : ''}${money(project.amounts.total)}`,
      indicators: project.indicators,
    })),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The plan as a person reads it on a terminal. */
export function planTable(plan: Plan, columns: number, language: Language): string {
  const none = language === 'zh' ? '（没有读到绩效指标表）' : '(no performance table was found)';
  const title = [plan.source.file, plan.department.name, plan.fiscalYear, plan.layout].filter(Boolean).join('  ');
  const width = Math.max(60, columns);
  const name = width - 2 - 12 - 20 - 26;
  const lines = groupsOf(plan, language).flatMap(({ heading, indicators }) => [
    `  ${heading}`,
    ...indicators.map((one) =>
      [
        '   ',
        padToWidth(cutToWidth(`${one.horizon === 'midterm' ? '中期·' : ''}${one.level1}`, 14), 14),
        padToWidth(cutToWidth(one.level2, 18), 18),
        padToWidth(cutToWidth(oneLine(one.level3), name), name),
        cutToWidth(oneLine(one.target.text), 24),
      ].join(' '),
    ),
  ]);
  return `${[title, ...(lines.length > 0 ? lines : [`  ${none}`])].join('\n')}\n`;
}

const CSV_COLUMNS = [
  'file',
  'department',
  'fiscalYear',
  'project',
  'code',
  'horizon',
  'level1',
  'level2',
  'level3',
  'target',
  'kind',
  'op',
  'value',
  'unit',
  'per',
  'weight',
  'actual',
  'score',
  'basis',
  'place',
] as const;

/** The header line of the CSV: one line per indicator. */
export const csvHeader = sheetCsvLine(CSV_COLUMNS);

/** The indicators of a plan as CSV lines, without the header. */
export function planCsv(plan: Plan): string {
  return [
    ...plan.indicators.map((one) => indicatorLine(plan, undefined, one)),
    ...plan.projects.flatMap((project) => project.indicators.map((one) => indicatorLine(plan, project, one))),
  ].join('');
}

function indicatorLine(plan: Plan, project: Project | undefined, one: Indicator): string {
  const number = one.target.kind === 'number' ? one.target : undefined;
  return sheetCsvLine([
    plan.source.file,
    plan.department.name,
    plan.fiscalYear?.toString(),
    project?.name,
    project?.code,
    one.horizon,
    one.level1,
    one.level2,
    one.level3,
    one.target.text,
    one.target.kind,
    number?.op,
    number?.value,
    number?.unit,
    number?.per,
    one.weight,
    one.actual,
    one.score,
    one.basis,
    placeText(one.at, 'zh'),
  ]);
}
