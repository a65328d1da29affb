import type { Block, Paragraph } from '../../../model/document.ts';
import { isLevel1 } from '../vocabulary.ts';
import { clausesOf, LEAST_SHARE, LIST_MARK, splitClause } from './told-clauses.ts';
import { eachOf, type Said } from './told-lines.ts';

/** An indicator that a sentence tells without its class, and the paragraph of the sentence. */
export interface SaidWithoutClass {
  readonly said: Said;
  /** The class of the first level that the sentence speaks of. */
  readonly level1?: string;
  readonly block: Block;
}

/** How many goals below a line that announces them have to tell a number, and which share. */
const FEWEST_GOALS = 2;
const LEAST_SHARE_OF_GOALS = 0.4;

/** Names of rates with one value in common, in a sentence without any class: "当年开工率、竣工率、改造后入住率均达到100%". */
const IN_COMMON =
  /^([^，,。；;：:]{12,}[率度例])(?:均|都|全部)(?:为|是)?((?:达到?|不低于|大于等于)?\s*[≥≤]?\s*\d[\d.]*\s*[%％])$/;
const FEWEST_IN_COMMON = 3;
/** Rates of how a project was carried out, which are told of its money and are no indicators of what it is for. */
const OF_PROCESS = /(?:到位|执行|支出|使用|拨付|支付)率$|自评/;

/** The rates that a sentence without class tells to have the same value; none where fewer than three share it. */
function inCommonIn(text: string): readonly Said[] {
  return text.split(/[。；;]/).flatMap((sentence) => {
    const [, names = '', target = ''] = IN_COMMON.exec(sentence.trim()) ?? [];
    const each = eachOf({ name: names, target }).filter(({ name }) => !OF_PROCESS.test(name));
    return each.length < FEWEST_IN_COMMON ? [] : each;
  });
}

/** A name with what was to be reached and what was, in the middle of a sentence: "活动场次绩效目标值是36次，实际完成值为40次". */
const REPORTED_WITHIN =
  /(?:^|[，,。；;：:）)])\s*([^，,。；;：:（）()]{3,40}?)(?:绩效|年初|年度|预期|全年)*(?:目标值|指标值)(?:是|为)\s*([^，,。；;]{1,30})[，,]\s*(?:全年|年度)?(?:实际)?完成值(?:是|为)\s*([^，,。；;]{1,30})/g;

/** The indicators that sentences of a line report one behind the other; each name once, however often it is told. */
function reportedWithin(text: string): readonly Said[] {
  const found = new Map<string, Said>();
  for (const [, name = '', target = '', actual = ''] of text.matchAll(REPORTED_WITHIN))
    if (!found.has(name)) found.set(name, { name, target, actual });
  return [...found.values()];
}

/** What a paragraph has to speak of so that the clauses of its sentences tell targets, and how many of them have to. */
const SPEAKS_OF_GOALS = /绩效(?:目标|指标)/;
const FEWEST_SIGNED = 3;
/** How much at least or at most, with a sign or in words. */
const SIGNED = /^(?:[≥≤><＝≧≦＞＜]|不[少低]于|不[超高][过于])\s*\d/;
/** Who asks for it, in front of the first name: "要求宣传品制作数量≥10万件". */
const ASKED = /^(?:并|明确)?要求(?=.{3})/;
/** Money is told so of what is given and not of what is to be reached. */
const OF_MONEY = /(?:资金|投资|经费|预算)$/;
const OF_CLASS = /^在?(\p{Script=Han}{2,4}指标)方面$/u;

/** The indicators of sentences most of whose clauses say how much is to be done at least or at most: "放流水生生物不少于350万尾，贡献率≥2%，满意度≥80%。" */
function signedIn(block: Paragraph): readonly SaidWithoutClass[] {
  if (!SPEAKS_OF_GOALS.test(block.text)) return [];
  return block.text.split('。').flatMap((sentence) => {
    const clauses = clausesOf(sentence);
    const level1 = clauses.flatMap((clause) => OF_CLASS.exec(clause)?.[1] ?? []).find((name) => isLevel1(name));
    const signed = clauses.flatMap((clause) => {
      const said = splitClause(clause.replace(ASKED, ''));
      return said && SIGNED.test(said.target) && !OF_MONEY.test(said.name)
        ? [{ said, block, ...(level1 ? { level1 } : {}) }]
        : [];
    });
    return signed.length < Math.max(FEWEST_SIGNED, LEAST_SHARE * clauses.length) ? [] : signed;
  });
}

/** The line above numbered goals, each on a line of its own: "2022年下达专项资金96.5万元，绩效目标如下：". */
const ABOVE_GOALS = /(?:年度|项目|总体)?(?:绩效目标|目标任务)(?:情况|如下|为|是|包括)?[:：]$/;

/** A number with a short unit behind it, which is neither money nor a date. */
const COUNTED = /^[^\d]{0,4}\d[\d.]*(?:(?![元年月日])[^\d]){0,5}$/;
/** What a numbered goal tells of how much is to be done ("更新图书3600册。"); undefined where it tells no number, or money. */
function countedIn(text: string): Said | undefined {
  const [clause, ...further] = clausesOf(text);
  const said = clause === undefined || further.length > 0 ? undefined : splitClause(clause);
  return said && COUNTED.test(said.target) ? said : undefined;
}

/** The numbered lines below the paragraph that announces the goals. */
function goalsBelow(blocks: readonly Block[], above: number): SaidWithoutClass[] {
  const found: SaidWithoutClass[] = [];
  let lines = 0;
  for (const block of blocks.slice(above + 1)) {
    if (block.kind !== 'paragraph') break;
    const text = block.text.trim();
    if (text === '') continue;
    const goal = text.replace(LIST_MARK, '');
    if (goal === text) break;
    lines += 1;
    const said = countedIn(goal);
    if (said) found.push({ said, block });
  }
  return found.length >= FEWEST_GOALS && found.length >= LEAST_SHARE_OF_GOALS * lines ? found : [];
}

/**
 * The indicators that a paper on performance tells in sentences without any class: with their values of the year and what was reached, else as goals
 * that are numbered, as rates with one value in common, or with the sign of how much is to be reached. None in a paper that does not speak of performance.
 */
export function toldInSentences(blocks: readonly Block[]): readonly SaidWithoutClass[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  if (!paragraphs.some(({ text }) => text.includes('绩效'))) return [];
  const reported = paragraphs.flatMap((block) => reportedWithin(block.text).map((said) => ({ said, block })));
  if (reported.length > 0) return reported;
  return paragraphs.flatMap((block) => [
    ...(ABOVE_GOALS.test(block.text.trim()) ? goalsBelow(blocks, blocks.indexOf(block)) : []),
    ...inCommonIn(block.text).map((said) => ({ said, block })),
    ...signedIn(block),
  ]);
}
