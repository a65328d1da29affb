const LEVELS: readonly string[] = ['产出指标', '效益指标', '满意度指标'];
const spelled = (word: string): string => [...word].sort().join('');
const TURNED: ReadonlyMap<string, string> = new Map(LEVELS.map((level) => [spelled(level), level]));
const LENGTHS: ReadonlySet<number> = new Set(LEVELS.map((level) => level.length));

/**
 * The level 1 whose characters stand at a place in another order, as recognition reads a cell whose words run downwards in two columns
 * ("出标产指" is 产出指标); undefined where none does.
 */
export function turnedLevelAt(text: string, at: number): string | undefined {
  for (const length of LENGTHS) {
    const printed = text.slice(at, at + length);
    const level = TURNED.get(spelled(printed));
    if (level !== undefined && level !== printed) return level;
  }
  return undefined;
}

const SATISFACTION = /服务对象满意度(?=\p{Script=Han}{2,14}满意度(?:\d|[≥≤><=≧≦＝]))/uy;

/** 服务对象满意度 as a level 2 without 指标: with a name behind it that is a satisfaction as well. */
export function satisfactionAt(text: string, at: number): string | undefined {
  SATISFACTION.lastIndex = at;
  return SATISFACTION.exec(text)?.[0];
}

const EXECUTION = /预算执行率(?=预算执行率)|(?<=预算执行率)预算执行率(?=\p{Script=Han}{2})/uy;

/** 预算执行率, which stands twice in front of a name: both levels of the row of the budget itself (冀 forms of 2021). */
export function executionAt(text: string, at: number): string | undefined {
  EXECUTION.lastIndex = at;
  return EXECUTION.exec(text)?.[0];
}
