import type { Bilingual } from '../../base/bilingual.ts';
import type { Cell, CellStyle, Row, Sheet, Workbook } from '../../base/workbook/workbook.ts';
import type { Severity } from '../../model/finding.ts';
import type { FindingGroup, ReviewDocumentRow } from '../../store/reviews/review-documents.ts';
import type { HeatMap } from './review-figures.ts';

/** Everything about a round, as the worker gets it. */
export interface ReviewRound {
  readonly title: string;
  readonly documents: readonly ReviewDocumentRow[];
  /** What the offices are called that papers were returned to. */
  readonly offices: Readonly<Record<string, string>>;
  readonly groups: readonly FindingGroup[];
  readonly heat: HeatMap;
}

interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly message: Bilingual;
  readonly remedy?: Bilingual;
  readonly label?: string;
}

const HEAD: CellStyle = { bold: true, fill: 'E8EEF4', border: 'thin', wrap: true, vertical: 'center' };
const BODY: CellStyle = { border: 'hair', wrap: true, vertical: 'top' };
const SEVERITIES = { error: '错误', warning: '警告', hint: '提示' } as const satisfies Record<Severity, string>;
const STATES = { waiting: '待检查', checked: '已检查', unreadable: '读不出' } as const;

const cell = (value: string | number | null | undefined): Cell => ({
  style: BODY,
  value: typeof value === 'number' ? { number: String(value) } : (value ?? ''),
});
const line = (...values: (string | number | null | undefined)[]): Row => ({ cells: values.map(cell) });

function sheetOf(name: string, columns: readonly (readonly [string, number])[], rows: readonly Row[]): Sheet {
  return {
    name,
    rows: [{ cells: columns.map(([value]) => ({ value, style: HEAD })) }, ...rows],
    columns: columns.map(([, width]) => ({ width })),
    freeze: { rows: 1 },
    ...(rows.length > 0 && { filter: `A1:${String.fromCharCode(64 + columns.length)}${rows.length + 1}` }),
    print: { orientation: 'landscape', titleRows: { from: 1, to: 1 } },
  };
}

/** A round as a workbook for the meeting: the papers by weight, every finding, the same objections together, departments × rules. */
export function reviewWorkbook({ title, documents, offices, groups, heat }: ReviewRound): Workbook {
  return {
    title,
    sheets: [paperSheet(documents, offices), findingSheet(documents), groupSheet(groups), heatSheet(heat)],
  };
}

function paperSheet(documents: readonly ReviewDocumentRow[], offices: ReviewRound['offices']): Sheet {
  const nameOf = (tenant: string | null): string => (tenant === null ? '' : (offices[tenant] ?? tenant));
  const columns = [
    ...([
      ['序号', 7],
      ['文件', 40],
      ['部门', 24],
      ['年度', 8],
      ['状态', 9],
      ['错误', 8],
      ['警告', 8],
      ['提示', 8],
    ] as const),
    ...([
      ['问题权重', 10],
      ['审核表建议得分', 12],
      ['退回给', 22],
      ['退回说明', 40],
    ] as const),
  ];
  const rows = documents.map((one) =>
    line(
      ...([one.number, one.file_name, one.department, one.fiscal_year, STATES[one.state]] as const),
      ...([one.errors, one.warnings, one.hints, one.state === 'checked' ? one.weight : null] as const),
      ...([one.points, nameOf(one.returned_to), one.return_note] as const),
    ),
  );
  return sheetOf('文本', columns, rows);
}

function findingSheet(documents: readonly ReviewDocumentRow[]): Sheet {
  const columns = [
    ['序号', 7],
    ['部门', 24],
    ['严重程度', 10],
    ['规则', 30],
    ['位置', 34],
    ['问题', 60],
    ['怎么改', 60],
  ] as const;
  const rows = documents.flatMap(({ number, department, report }) => {
    const { findings } = report as { readonly findings: readonly ReportedFinding[] };
    return findings.map(({ severity, title, label, message, remedy }) =>
      line(number, department, SEVERITIES[severity], title.zh, label, message.zh, remedy?.zh),
    );
  });
  return sheetOf('问题', columns, rows);
}

function groupSheet(groups: readonly FindingGroup[]): Sheet {
  const columns = [
    ['严重程度', 10],
    ['规则', 40],
    ['问题数', 9],
    ['部门数', 9],
    ['文本序号', 80],
  ] as const;
  const rows = groups.map(({ severity, title, findings, departments, documents }) =>
    line(SEVERITIES[severity], title.zh, findings, departments, documents.join('、')),
  );
  return sheetOf('同类问题', columns, rows);
}

function heatSheet({ departments, rules, cells }: HeatMap): Sheet {
  const found = new Map(cells.map(([row, column, count]) => [`${row} ${column}`, count]));
  const head = ['部门', '问题权重', ...rules.map(({ title }) => title.zh)];
  return {
    name: '部门×规则',
    rows: [
      { cells: head.map((value) => ({ value, style: HEAD })) },
      ...departments.map(({ name, weight }, row) =>
        line(name, weight, ...rules.map((_, column) => found.get(`${row} ${column}`))),
      ),
    ],
    columns: [{ width: 24 }, { width: 10 }, ...rules.map(() => ({ width: 12 }))],
    freeze: { rows: 1, columns: 1 },
    print: { orientation: 'landscape', titleRows: { from: 1, to: 1 } },
  };
}
