import { disclosure2016 } from '../../regulations/disclosure2016.ts';
import { CharacterSet } from '../character-set.ts';
import { onText } from '../draft.ts';
import { examplePlan, line, planOf, planWith } from '../example-plan.ts';
import { textsOf } from '../plan-texts.ts';
import type { Rule } from '../rule.ts';

/** Terms of the budget classification and of performance forms, long enough that one missing letter cannot be another word. */
const TERMS = [
  '商品和服务支出',
  '其他商品和服务支出',
  '工资福利支出',
  '对个人和家庭的补助',
  '一般公共预算拨款',
  '政府性基金预算',
  '国有资本经营预算',
  '专项业务活动经费',
  '服务对象满意度',
  '可持续影响指标',
  '社会效益指标',
  '经济效益指标',
  '生态效益指标',
  '预算绩效管理',
  '绩效目标管理',
  '政府采购预算',
  '社会主义核心价值观',
  '新时代中国特色社会主义',
  '事业单位工作人员',
  '关键信息基础设施',
  '突发公共事件',
  '安全生产责任制',
  '农村人居环境整治',
];

/** What is typed for words of the field by their sound or shape and is no word itself, with the word that is meant. */
const SLIPS: readonly (readonly [typed: string, meant: string])[] = [
  ['拔款', '拨款'],
  ['拔付', '拨付'],
  ['布署', '部署'],
  ['贯策', '贯彻'],
  ['竞工', '竣工'],
  ['峻工', '竣工'],
  ['攻艰', '攻坚'],
  ['福力待遇', '福利待遇'],
  ['福力支出', '福利支出'],
  ...['绩校', '绩郊', '积效'].flatMap((typed) =>
    ['评价', '目标', '指标', '自评', '管理', '考核'].map((tail) => [typed + tail, `绩效${tail}`] as const),
  ),
];

interface Misspelling {
  readonly found: string;
  readonly term: string;
}

/** Each term with one inner character left out: what typing slips and bad copies look like. */
const LACKING: readonly Misspelling[] = TERMS.flatMap((term) =>
  [...term].slice(1, -1).flatMap((_, i): Misspelling[] => {
    const found = term.slice(0, i + 1) + term.slice(i + 2);
    return TERMS.some((other) => other.includes(found)) ? [] : [{ found, term }];
  }),
);

/** All of them by first character, for speed. */
const MISSPELT: ReadonlyMap<string, readonly Misspelling[]> = Map.groupBy(
  [...LACKING, ...SLIPS.map(([found, term]) => ({ found, term }))],
  ({ found }) => found.charAt(0),
);

/** The characters that a misspelling begins with. */
const BEGINS = new CharacterSet(MISSPELT.keys());

function misspellingIn(text: string): Misspelling | undefined {
  for (let index = BEGINS.firstIn(text); index >= 0; index = BEGINS.firstIn(text, index + 1)) {
    const found = MISSPELT.get(text.charAt(index))?.find((one) => text.startsWith(one.found, index));
    if (found) return found;
  }
  return undefined;
}

/** An official term that lacks exactly one inner character ("商品和务支出"), or one of a few known slips that are no words ("拔款"). Others are not looked for: guessing would accuse good words. */
export const officialTermMisspelt: Rule = {
  id: 'official-term-misspelt',
  topic: 'text',
  reviewPoint: 'clarity',
  title: { zh: '规范名称漏字、错字', en: 'Official term misspelt' },
  severity: 'warning',
  cites: [disclosure2016.content],
  explanation: {
    zh: '预算科目、绩效表栏目等规范名称少写一个字的提出（“商品和务支出”），音近形近的常见错字也提出（“拔款”）。只核对一份固定的词表，不猜测其他错字。',
    en: 'Official terms that lack one character and a few known slips are found from a fixed list; others are not guessed.',
  },
  *check(plan) {
    for (const piece of textsOf(plan)) {
      const misspelling = misspellingIn(/\s/.test(piece.text) ? piece.text.replace(/\s/g, '') : piece.text);
      if (!misspelling) continue;
      const { found, term } = misspelling;
      const isShort = found.length < term.length;
      yield onText(piece, found, {
        message: {
          zh: `「${found}」${isShort ? '漏字' : '有错字'}，应为“${term}”。`,
          en: isShort ? `“${found}” lacks a character of “${term}”.` : `“${found}” is misspelt for “${term}”.`,
        },
        remedy: { zh: `改为“${term}”。`, en: `Write “${term}”.` },
      });
    }
  },
  examples: {
    accept: [
      { name: '名称正确', plan: planOf({ costLines: [{ name: '其他商品和服务支出' }] }) },
      { name: '字面相同而不是错字', plan: planWith(line('经济效益指标', '单位面积效益', '≥0.8万元')) },
      { name: '不是规范名称', plan: examplePlan({ overallGoal: '提高商品供给和服务水平。' }) },
    ],
    reject: [
      { name: '商品和务支出', plan: planOf({ costLines: [{ name: '其他商品和务支出' }] }), findings: 1 },
      { name: '拔款', plan: planOf({ purpose: '一般公共预算拔款安排的养护经费' }), findings: 1 },
      { name: '对个人和家庭补助', plan: planOf({ purpose: '用于对个人和家庭补助发放' }), findings: 1 },
    ],
  },
};
