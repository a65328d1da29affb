import { beginsLevel1, beginsLevel2 } from '../../../model/indicator-class.ts';
import { isLevel1InTable, isLevel2InTable } from '../vocabulary.ts';

/** What the words at the left of a line have of the names of levels; empty where they are none. */
export interface LeadingLevels {
  readonly level1: string;
  readonly level2: string;
}

/** One of both levels: which names are its own, and which texts one of them begins with. */
interface Level {
  readonly isName: (text: string) => boolean | undefined;
  readonly begins: (text: string) => boolean;
}

const FIRST: Level = {
  isName: isLevel1InTable,
  begins: (text) => beginsLevel1(text) || '服务对象满意度指标'.startsWith(text),
};
const SECOND: Level = { isName: isLevel2InTable, begins: beginsLevel2 };

const IN_FULL = /指标?$/;

/** The level as a table writes its names: where several of those at the left of the lines end in 指标, 数量 alone is none, but the end of another cell. */
function asWritten(level: Level, lines: readonly (readonly string[])[]): Level {
  const full = lines.filter((words) =>
    words.slice(0, 2).some((text) => IN_FULL.test(text) && level.isName(text.replace(IN_FULL, '指标'))),
  );
  if (full.length < FEWEST_FULL) return level;
  return { ...level, isName: (text) => text.includes('指标') && level.isName(text) };
}

const FEWEST_FULL = 2;

/** What it costs not to take a name at the left for that of a level, and a line behind which a name is not yet whole. */
const LEFT = 6;
const OPEN = 0.2;
/** The same for what may be part of one: 满意度指, 标, 意度指标. */
const LEFT_PART = 1.5;
const PART = /^[产出效益满意度数量质时成本经济社会生态环境可持续影响服务对象公众或指标]{1,10}$/;
const MOST_WAYS = 40;

interface Way {
  readonly cost: number;
  /** What is read so far of the last name of each level. */
  readonly name1: string;
  readonly name2: string;
  readonly taken: readonly LeadingLevels[];
}

/**
 * The names of levels at the left of lines whose columns cannot be told by their places: their pieces come one below the other, and each name has to become
 * whole. Undefined where pieces are left over.
 */
export function leadingLevels(lines: readonly (readonly string[])[]): readonly LeadingLevels[] | undefined {
  const [first, second] = [FIRST, SECOND].map((level) => asWritten(level, lines));
  if (!first || !second) return undefined;
  let ways: readonly Way[] = [{ cost: 0, name1: '', name2: '', taken: [] }];
  for (const words of lines) {
    const next = new Map<string, Way>();
    for (const way of ways) {
      for (const further of goingOn(way, words, first, second)) {
        const key = `${further.name1}|${further.name2}`;
        if (further.cost < (next.get(key)?.cost ?? Number.POSITIVE_INFINITY)) next.set(key, further);
      }
    }
    ways = [...next.values()].toSorted((one, other) => one.cost - other.cost).slice(0, MOST_WAYS);
  }
  return ways.find(({ name1, name2 }) => isWhole(name1, first) && isWhole(name2, second))?.taken;
}

const isWhole = (text: string, { isName }: Level): boolean => text === '' || isName(text) === true;

/** A line behind a way, with none, one or two words at its left as pieces of names. */
function goingOn(
  way: Way,
  [first = '', second = '']: readonly string[],
  level1s: Level,
  level2s: Level,
): readonly Way[] {
  const choices = [
    ['', '', first],
    ...(first === ''
      ? []
      : [
          [first, '', second],
          ['', first, second],
        ]),
  ];
  if (second !== '') choices.push([first, second, '']);
  return choices.flatMap(([level1 = '', level2 = '', rest = '']) =>
    namesWith(way.name1, level1, level1s).flatMap((name1) =>
      namesWith(way.name2, level2, level2s).map((name2) => ({
        cost: way.cost + costOfLeft(rest, level1s, level2s) + costOfOpen(name1, level1s) + costOfOpen(name2, level2s),
        name1,
        name2,
        taken: [...way.taken, { level1, level2 }],
      })),
    ),
  );
}

const costOfOpen = (text: string, level: Level): number => (isWhole(text, level) ? 0 : OPEN);

const costOfLeft = (text: string, first: Level, second: Level): number =>
  first.isName(text) || second.isName(text) ? LEFT : PART.test(text) ? LEFT_PART : 0;

/** What a name may be with a further piece: it goes on, or a new one begins where it is whole. */
function namesWith(name: string, piece: string, level: Level): readonly string[] {
  if (piece === '') return [name];
  const made = name === '' ? [] : [name + piece];
  if (isWhole(name, level)) made.push(piece);
  return made.filter((text) => level.begins(text) || level.isName(text));
}
