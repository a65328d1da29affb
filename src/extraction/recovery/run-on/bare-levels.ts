import { isLevel1InTable, isLevel2, isLevel2InTable } from '../vocabulary.ts';
import { longestWord } from './longest-word.ts';

/** The longest name of a level that is printed without 指标. */
const LONGEST = 10;
/** What makes the words of a level the beginning of a name: 资金使用合规性, 预算执行率, 管理制度健全性; with an enumeration (完整、准确率) a name begins. */
const GOES_ON =
  /^(?!\p{Script=Han}{1,4}、)(?:率|性|度|数|合[规理法]|规范|有效|及时|完[整成]|情况|进度|偏差|准确|科学|明确|程度|安全|真实|可行|控制|足额|到位|公开|覆盖)/u;
/** What may stand in front of a level in the middle of its rows: the numbers and sentences of the row above. */
const ROW_ENDS = /[\d%。；;)）]$/;

export interface BareLevel {
  readonly text: string;
  readonly isLevel1: boolean;
}

/** What was read in front of a place among the rows. */
export interface LevelsAbove {
  /** The level 1 of the row above as printed; empty in front of the first row. */
  readonly level1: string;
  /** A level 1 stands directly in front. */
  readonly afterLevel1: boolean;
}

/**
 * The name of a level that stands at a place of run-on rows without 指标, as in the frameworks of evaluations (决策项目立项立项依据充分性…): a level 1
 * with a level 2 behind it, or a level 2 with a name behind it where a level or a row has ended. Undefined where none does.
 */
export function bareLevelAt(text: string, at: number, { level1, afterLevel1 }: LevelsAbove): BareLevel | undefined {
  const level2 = longest(text, at, isLevel2InTable, afterLevel1 ? 2 : 3);
  const pair = longest(text, at, (word) => isLevel1InTable(word) && follows(text, at + word.length));
  if (pair !== undefined && !afterLevel1 && (pair !== level1 || at === 0)) {
    const below = longest(text, at + pair.length, isLevel2InTable) ?? '';
    const isOneLevel =
      level1 !== '' && (level2?.length ?? 0) >= pair.length + below.length && level2?.startsWith(level1);
    if (!isOneLevel) return { text: pair, isLevel1: true };
  }
  if (level2 === undefined || level1 === '' || !(at === 0 || afterLevel1 || ROW_ENDS.test(text[at - 1] ?? '')))
    return undefined;
  const behind = text.slice(at + level2.length, at + level2.length + LONGEST);
  const isRate = level2.endsWith('管理') && /^\p{Script=Han}{2}率/u.test(behind);
  const isName =
    !(level2.endsWith('管理') && behind.startsWith('制度')) &&
    /^["“《（(]?\p{Script=Han}/u.test(behind) &&
    (isRate || !GOES_ON.test(behind));
  return isName ? { text: level2, isLevel1: false } : undefined;
}

/** A level 1 of the frameworks of evaluations that is printed with 指标 (管理指标), at a place of run-on rows; undefined where none stands. */
export function frameworkLevelAt(text: string, at: number): string | undefined {
  return longest(text, at, (word) => word.endsWith('指标') && isLevel1InTable(word) === true, 4);
}

/** The points of a class that stand without brackets between its name and that of its first level 2 ("管理指标30预算编审管理"); "" where none do. */
export function classPointsBehind(text: string, at: number, level: string): string {
  const behind = at + level.length;
  const points = /^\d{1,2}(?=\p{Script=Han})/u.exec(text.slice(behind, behind + 3))?.[0] ?? '';
  const mayHave = points !== '' && isLevel1InTable(level) === true && !isLevel2(level);
  return mayHave && longest(text, behind + points.length, isLevel2InTable, 3) !== undefined ? points : '';
}

/** Whether a level 2 with a name behind it begins at a place. */
function follows(text: string, at: number): boolean {
  const level2 = longest(text, at, isLevel2InTable);
  return level2 !== undefined && /^\p{Script=Han}{2}/u.test(text.slice(at + level2.length));
}

function longest(
  text: string,
  at: number,
  accept: (word: string) => boolean | undefined,
  shortest = 2,
): string | undefined {
  return longestWord(text, at, shortest, (word) => !/\s/.test(word) && accept(word) === true, LONGEST);
}
