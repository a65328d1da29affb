import type { Language } from '../../base/bilingual.ts';
import type {
  Light,
  Likelihood,
  Monitoring,
  MonitoringTable,
  PacedLine,
  Projection,
  TargetNature,
} from '../../model/monitoring.ts';
import { messageBlocks } from './evaluation-page.ts';
import type { Page, PageBlock, PageRow, Tone } from './page.ts';

/** The names of the lights, with a sign that needs no colour. */
const lightNames: Readonly<Record<Light, Readonly<Record<Language, string>>>> = {
  red: { zh: '● 红', en: '● red' },
  yellow: { zh: '▲ 黄', en: '▲ yellow' },
  green: { zh: '○ 绿', en: '○ green' },
};

/** 完成可能性 as the monitoring form prints it. */
const likelihoodNames: Readonly<Record<Likelihood, Readonly<Record<Language, string>>>> = {
  certain: { zh: '确定能', en: 'certain' },
  possible: { zh: '有可能', en: 'possible' },
  impossible: { zh: '完全不可能', en: 'impossible' },
};

const natureNames: Readonly<Record<TargetNature, Readonly<Record<Language, string>>>> = {
  flow: { zh: '累计', en: 'flow' },
  stock: { zh: '存量', en: 'stock' },
  ratio: { zh: '比率', en: 'ratio' },
  deadline: { zh: '时限', en: 'deadline' },
  cadence: { zh: '频次', en: 'cadence' },
  ceiling: { zh: '上限', en: 'ceiling' },
  judgement: { zh: '定性', en: 'judgement' },
};

const TONES: Readonly<Record<Light, Tone>> = { red: 'bad', yellow: 'doubtful', green: 'good' };

const WORDS = {
  zh: {
    title: (through: string) => `绩效运行监控（截至 ${through}）`,
    columns: ['行号', '三级指标', '类型', '指标值', '执行情况', '进度%', '灯', '全年预计', '完成可能性', '说明'],
    money: '资金',
    planned: '计划进度',
    ready: '偏差原因齐全，可以提交。',
    open: '还有红灯、黄灯没有说明原因，或有指标没有填写，暂不能提交。',
    due: '须说明偏差原因',
    given: '已说明原因',
  },
  en: {
    title: (through: string) => `Monitoring through ${through}`,
    columns: ['line', 'indicator', 'kind', 'target', 'actual', 'pace %', 'light', 'year end', 'likelihood', 'note'],
    money: 'money',
    planned: 'planned share',
    ready: 'All reasons are given; ready to submit.',
    open: 'Reasons for red or yellow lights, or values, are missing; not ready to submit.',
    due: 'a reason is due',
    given: 'reason given',
  },
} as const;

const WIDTHS = [6, 28, 6, 16, 12, 8, 8, 24, 12, 36] as const;

/** Monitoring for a reader: money and every line with pace, light, projection and what is due. */
export function monitoringPage(monitoring: Monitoring, language: Language): Page {
  return {
    title: `${WORDS[language].title(monitoring.through)} ${monitoring.source.file}`.trim(),
    blocks: [
      {
        kind: 'paragraph',
        text: `${monitoring.profile.title[language]} (${monitoring.profile.id}@${monitoring.profile.version})`,
      },
      ...monitoring.tables.flatMap((table) => tableBlocks(table, language)),
      ...messageBlocks(monitoring.messages, language),
    ],
  };
}

function tableBlocks(table: MonitoringTable, language: Language): PageBlock[] {
  const words = WORDS[language];
  const columns = words.columns.map((text, index) => ({
    text,
    width: WIDTHS[index] ?? 10,
    ...(index === 5 ? { align: 'right' as const } : {}),
  }));
  return [
    { kind: 'heading', text: table.name },
    {
      kind: 'table',
      columns,
      rows: [moneyRow(table, language), ...table.lines.map((line) => lineRow(line, language))],
    },
    {
      kind: 'paragraph',
      text: table.readyToSubmit ? words.ready : words.open,
      tone: table.readyToSubmit ? 'good' : 'doubtful',
    },
  ];
}

function moneyRow({ money }: MonitoringTable, language: Language): PageRow {
  const words = WORDS[language];
  const planned = money.plannedShare === undefined ? '' : `${words.planned} ${money.plannedShare}%`;
  const rate = money.rate === undefined ? '' : `${money.rate}%`;
  const note = noteText(money, language);
  const light = money.light ? lightNames[money.light][language] : '';
  return toned(
    ['', words.money, '', planned, rate, money.pace ?? '', light, projectionText(money.projection), '', note],
    money.light,
  );
}

function lineRow(line: PacedLine, language: Language): PageRow {
  const cells = [
    line.line,
    line.level3,
    natureNames[line.nature][language],
    line.target.text,
    line.actual?.text ?? '',
    line.pace ?? '',
    line.light ? lightNames[line.light][language] : '',
    projectionText(line.projection),
    line.likelihood ? likelihoodNames[line.likelihood][language] : '',
    noteText(line, language),
  ];
  return toned(cells, line.light);
}

function toned(cells: readonly string[], light: Light | undefined): PageRow {
  return light ? { cells, tone: TONES[light] } : { cells };
}

function projectionText(projection: Projection | undefined): string {
  if (!projection) return '';
  const { value, low, high } = projection;
  return low === high ? value : `${value}（${low}～${high}）`;
}

function noteText({ notes, reasonDue }: Pick<PacedLine, 'notes' | 'reasonDue'>, language: Language): string {
  const words = WORDS[language];
  const reason = reasonDue ? [reasonDue.given ? words.given : words.due] : [];
  return [...notes.map(({ text }) => text[language]), ...reason].join(' ');
}
