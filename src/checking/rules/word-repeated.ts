import { oneOf } from '../../base/words.ts';
import { disclosure2016 } from '../../regulations/disclosure2016.ts';
import { onText } from '../draft.ts';
import { examplePlan, line, planOf, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { textsOf } from '../plan-texts.ts';
import type { Rule } from '../rule.ts';

const LONGEST = 6;
/** Two words that happen to meet ("管理管理人员" may be 对…管理 + 管理人员) but rightly stand together, and reduplications. */
const RIGHT =
  /^(人人|家家|户户|天天|时时|处处|层层|个个|件件|步步|代代|年年|月月|日日|事事|口口|多多|慢慢|常常|渐渐|点点|星星|往往|仅仅|刚刚|好好|深深|研究研究|讨论讨论|了解了解|考虑考虑|学习学习|一一|万万|千千)/;
/** Doubled by meeting: 服务|服务对象, 培训|培训班, 学生|学生家长. */
const MEETING = new RegExp(
  `^(${oneOf(
    '服务(对象|中心|平台|人员|机构|站) 培训(班|人员|学员|基地|教材|费|资料) 管理(人员|制度|办法|部门|水平|平台|系统|中心|局)',
    '建设(用地|项目|单位|工程|资金) 宣传(资料|材料|活动|册|品|周|月|栏) 学生(家长|人数) 检查(人员|组) 监督(管理|检查)',
    '研究(院|所|中心|生) 活动(中心|室|场所) 生产(企业|单位) 发展(改革|规划) 生活(垃圾|污水|用水|补助|费)',
    '社会(组织|保障|事业|救助) 文化(馆|站|活动|中心) 志愿(者|服务)',
    '工作(人员|制度|计划|机制|任务|队伍|会议|要求|方案|经费|日)',
  )})`,
);

/** The head of a money table that ran into a text ("年初预算数全年预算数全年执行数"): its columns begin and end alike. */
const OF_THE_FORM = /年初预算|全年预算|全年执行|指标值|完成值|分值|得分/g;

/** The same word twice in a row ("安全安全培训"). Reduplications, names and words that meet by grammar are left alone, and so are printed headers; still only a hint. */
export const wordRepeated: Rule = {
  id: 'word-repeated',
  topic: 'text',
  reviewPoint: 'clarity',
  title: { zh: '词语重复', en: 'Word written twice' },
  severity: 'hint',
  cites: [disclosure2016.content],
  explanation: {
    zh: '同一个词紧接着写了两遍（“安全安全”），多为输入错误。“人人”“层层”等叠词和“服务服务对象”一类正常相接的不提出。',
    en: 'The same word twice in a row is mostly a slip. Reduplications and words that meet by grammar pass.',
  },
  *check(plan) {
    for (const piece of textsOf(plan)) {
      const repeated = repeatedIn(piece.text);
      if (!repeated) continue;
      const { word, index } = repeated;
      const twice = word + word;
      const around = shorten(piece.text.slice(Math.max(0, index - 4), index + twice.length + 4));
      yield onText(piece, twice, {
        message: {
          zh: `「${around}」中「${word}」连写了两遍。`,
          en: `“${word}” stands twice in “${around}”.`,
        },
        remedy: { zh: '删去多余的一个。', en: 'Delete one of them.' },
      });
    }
  },
  examples: {
    accept: [
      { name: '叠词', plan: examplePlan({ safeguards: ['人人参与，层层落实，家家户户受益。'] }) },
      { name: '表头的各栏连在一起', plan: planOf({ purpose: '年初预算数全年预算数全年执行数分值得分' }) },
      { name: '以“的”结尾的词', plan: planOf({ goals: ['达到以养代修目的的路段不少于三成'] }) },
      { name: '正常相接', plan: planWith(line('满意度指标', '优质服务服务对象满意度', '≥90%')) },
    ],
    reject: [
      { name: '安全安全', plan: planOf({ purpose: '用于开展全县公路安全安全员培训' }), findings: 1 },
      { name: '的的', plan: planOf({ goals: ['形成完善的的管护机制'] }), findings: 1 },
      { name: '四字重复', plan: planOf({ goals: ['加强桥梁检测桥梁检测工作'] }), findings: 1 },
    ],
  },
};

/** 的 written twice; it rightly is behind a noun in 的 (目的的, 标的的) and in 的的确确. */
const DOUBLE_PARTICLE = /(?<![目标有])的的(?!确)/;

/** The first word that stands twice where it should not, and where. */
function repeatedIn(text: string): { readonly word: string; readonly index: number } | undefined {
  for (const repeated of repetitions(text)) {
    const { word, index } = repeated;
    if ((text.match(OF_THE_FORM) ?? []).length > 1) return undefined;
    if (!RIGHT.test(word + word) && !MEETING.test(text.slice(index + word.length))) return repeated;
  }
  const index = text.includes('的的') ? text.search(DOUBLE_PARTICLE) : -1;
  return index < 0 ? undefined : { word: '的', index };
}

/** Every word of two to six characters that is followed by itself. The six characters before one are kept at hand: comparing them is many times faster than a pattern. */
function* repetitions(text: string): Iterable<{ readonly word: string; readonly index: number }> {
  let [one, two, three, four, five, six] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === two || code === three || code === four || code === five || code === six) {
      const word = wordBefore(text, at);
      if (word !== undefined) yield { word, index: at - word.length };
    }
    six = five;
    five = four;
    four = three;
    three = two;
    two = one;
    one = code;
  }
}

/** The shortest word that ends before a place and stands there once more. */
function wordBefore(text: string, at: number): string | undefined {
  for (let length = 2; length <= Math.min(LONGEST, at); length += 1) {
    const word = text.slice(at - length, at);
    if (text.startsWith(word, at) && /^\p{Script=Han}+$/u.test(word)) return word;
  }
  return undefined;
}
