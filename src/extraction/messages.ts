import type { Bilingual } from '../base/bilingual.ts';
import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';

interface Template {
  readonly severity: Message['severity'];
  readonly text: (detail: string) => Bilingual;
}

const TEMPLATES = {
  'no-performance-table': {
    severity: 'warning',
    text: () => ({
      zh: '文件中没有找到绩效表（绩效目标表、自评表或监控表）。若绩效部分在另一文件或以图片插入，请提供该文件。',
      en: 'No performance table (goals, self-evaluation or monitoring) was found. If it is in another file or inserted as a picture, please give that file.',
    }),
  },
  'performance-table-not-restored': {
    severity: 'warning',
    text: (detail) => ({
      zh: `文中有绩效表的标题“${detail}”，但表格已散成文字，无法还原。请提供原来的 Word、Excel 或 PDF 文件。`,
      en: `The text has the title of a performance form ("${detail}"), but its table has fallen apart and could not be restored. Please give the original Word, Excel or pdf file.`,
    }),
  },
  'evaluated-list-only': {
    severity: 'info',
    text: () => ({
      zh: '这张表只列出各项目的资金和自评得分，没有绩效指标：已读取项目名称、资金和得分，缺哪些指标不作结论。各项目另有自评表的，请一并提供。',
      en: 'This table lists the projects with their money and points, and no indicators: names, money and points were read, and nothing is concluded from what is missing. If the projects have forms of their own, please give these as well.',
    }),
  },
  'performance-table-in-picture': {
    severity: 'warning',
    text: (detail) => ({
      zh: `文中有绩效表的标题“${detail}”，没有读到它的表格；文件里有没有读取的图片，表格可能就是图片。请提供可编辑的表格，或把图片单独交给本程序识别。`,
      en: `The text has the title of a performance form ("${detail}"), but no table of it was read; the file holds pictures that were not read, and the table may be one of them. Please give an editable table, or hand in the picture by itself.`,
    }),
  },
  'performance-table-in-annex': {
    severity: 'warning',
    text: (detail) => ({
      zh: `绩效表“${detail}”是附件，不在这份文本里，没有可读的表格。请提供该附件。`,
      en: `The performance form ("${detail}") is an annex that this text does not hold; there is no table to read. Please give the annex.`,
    }),
  },
  'text-ends-before-table': {
    severity: 'warning',
    text: (detail) => ({
      zh: `文本到绩效表的标题“${detail}”处就结束了，后面的表格不在文本里，可能只是节选。请提供完整的原文件。`,
      en: `The text ends at the title of the performance form ("${detail}") and may be an excerpt: the table behind is not in it. Please give the whole paper.`,
    }),
  },
  'no-indicators-read': {
    severity: 'warning',
    text: () => ({
      zh: '认出了绩效表，但没有读到任何指标行：原文可能没有填写、在此截断，或表格已散成文字。请核对原文件。',
      en: 'A performance form was recognised, but no line of indicators was read: the paper may be blank or end here, or its table has fallen apart. Please look at the original.',
    }),
  },
  'text-ends-in-outputs': {
    severity: 'info',
    text: () => ({
      zh: '文本在产出指标处结束，后面没有效益、满意度指标，也没有合计、结论或签字，可能只是节选；这张表缺什么不作结论。请核对原文件。',
      en: 'The text ends at the output indicators, with no benefits, satisfaction, sum, conclusion or signature behind them, and may be an excerpt: nothing is concluded from what this table lacks. Please look at the original.',
    }),
  },
  'text-ends-in-table': {
    severity: 'info',
    text: () => ({
      zh: '文本在这张表的中间结束，后面的指标、合计或签字不在文本里，可能只是节选；这张表缺什么不作结论。请核对原文件。',
      en: 'The text ends in the middle of this form and may be an excerpt: the indicators, sum or signature behind are not in it, and nothing is concluded from what the form lacks. Please look at the original.',
    }),
  },
  'general-layout': {
    severity: 'info',
    text: () => ({
      zh: '表格样式不在已知版式之列，已按通用的栏目名称读取，请核对读取结果。',
      en: 'The form is of no known layout and was read by its labels and headers alone; please look the result through.',
    }),
  },
  'table-not-read': {
    severity: 'info',
    text: (detail) => ({
      zh: `有 ${detail} 处表格不含绩效栏目，未作为绩效表读取（此为第一处）。`,
      en: `${detail} table parts have no performance labels and were not read as performance forms (this is the first).`,
    }),
  },
  'values-of-parts': {
    severity: 'warning',
    text: (detail) => {
      const [first = '', others = ''] = detail.split('\n');
      return {
        zh: `指标值按“${first}”“${others.replaceAll('、', '”“')}”分栏并列，看不出各栏是不同项目还是同一项目的各部分：只把“${first}”栏读作指标值，其余各栏照原样保留，不作为指标。请分别提供各表，或在栏目上方写明项目名称。`,
        en: `The values stand side by side below "${first}", "${others.replaceAll('、', '", "')}", and nothing says whether these are projects or parts of one: only those below "${first}" were read as targets, the others are kept as they stand. Please give a form for each, or name the projects above their columns.`,
      };
    },
  },
  'listed-project-untold': {
    severity: 'warning',
    text: (detail) => ({
      zh: `清单中的“${detail}”没有写绩效指标，未列入项目。请核对原文。`,
      en: `The list tells no indicators of "${detail}", which is not among the projects. Please look at the original.`,
    }),
  },
  'blank-forms': {
    severity: 'info',
    text: () => ({
      zh: '文件里有没有填写的绩效表（空白样表），未作为项目读取。',
      en: 'The file holds performance forms that nobody has filled in; they were not read as projects.',
    }),
  },
  'amount-unit-assumed': {
    severity: 'info',
    text: (detail) => ({
      zh: `表中没有标明金额单位，按“${detail}”读取，请核对。`,
      en: `The form prints no money unit; "${detail}" was assumed, please check.`,
    }),
  },
  'traditional-characters': {
    severity: 'warning',
    text: () => ({
      zh: '全文为繁体字（多为转载网页，字后或注有读音），不是原件。已逐字对应简体读取，名称和指标值照原样保留；请尽量提供原文件。',
      en: 'The text is in traditional characters, as mirrors of published pages are, with readings behind some. It was read by way of simplified ones; names and targets are left as they stand. Please give the original file where you can.',
    }),
  },
  'project-name-missing': {
    severity: 'warning',
    text: () => ({
      zh: '这张表没有写项目名称，请补上后重新读取。',
      en: 'This form names no project; please add its name and read it again.',
    }),
  },
  'department-not-found': {
    severity: 'info',
    text: () => ({
      zh: '文件中没有找到部门名称（封面、表头或“主管部门”栏）。',
      en: 'The paper names no department (on its cover, above a table or as 主管部门).',
    }),
  },
  'fiscal-year-not-found': {
    severity: 'info',
    text: () => ({
      zh: '文件中没有找到预算年度。',
      en: 'The paper does not say which year it is for.',
    }),
  },
} as const satisfies Record<string, Template>;

/** A message about the document or one of its forms. `detail` is the one thing that varies in it. */
export function messageOf(code: keyof typeof TEMPLATES, at: Place | undefined, detail = ''): Message {
  const { severity, text } = TEMPLATES[code];
  return { severity, code, text: text(detail), ...(at ? { at } : {}) };
}
