import type { Operator } from '../target.ts';

/**
 * An operator found before or behind a number. A weak one (达到, 控制在, 为) gives way to what stands on the other side: "达到95%以上",
 * "控制在80%以上".
 */
export interface FoundOperator {
  readonly op: Operator;
  readonly weak: boolean;
  /** Printed as a sign (≥), not as a word. */
  readonly sign: boolean;
  /** The text without the operator. */
  readonly rest: string;
}

/** 民法典 art. 1259: 以上, 以下, 以内 include the number itself; 超过, 不满 do not. */
const WORDS: Readonly<Record<Operator, { strong: string; weak: string }>> = {
  '≥': {
    strong:
      '不得少于 不得低于 不得小于 不少于 不低于 不小于 不下于 不弱于 大于等于 大于或等于 高于或等于 高于等于 多于等于 多于或等于 等于或大于 达到或超过 至少 最少 最低 起码 下限为 下限 提高到 提高至 提升到 提升至 增长到 增长至 增加到 增加至 扩大到 扩大至',
    weak: '达到 达至 达 到达',
  },
  '≤': {
    strong:
      '不得超过 不得高于 不得多于 不得大于 不超过 不超出 不超 不高于 不多于 不大于 不突破 小于等于 小于或等于 低于或等于 低于等于 少于等于 少于或等于 至多 最多 最高 最长 上限为 上限 降低到 降低至 下降到 下降至 降到 降至 减少到 减少至 压减到 压减至 压缩到 压缩至 压降到 压降至',
    weak: '控制在 控制到 限制在 限于 缩短到 缩短至',
  },
  '>': { strong: '超过 超出 大于 高于 多于 突破 超', weak: '' },
  '<': { strong: '小于 低于 少于 不足 不满 未满 不到 短于', weak: '' },
  '=': { strong: '', weak: '等于 保持在 维持在 稳定在 为 是' },
};

const SYMBOL = />\s?=|=\s?>|≥\s?=|=\s?≥|<\s?=|=\s?<|≤\s?=|=\s?≤|[≥≤><]|==?/;

function symbolOperator(symbol: string): Operator {
  if (symbol.includes('≥') || (symbol.includes('>') && symbol.includes('='))) return '≥';
  if (symbol.includes('≤') || (symbol.includes('<') && symbol.includes('='))) return '≤';
  if (symbol.includes('>')) return '>';
  return symbol.includes('<') ? '<' : '=';
}

interface WordOperator {
  readonly op: Operator;
  readonly weak: boolean;
}

const BEFORE: ReadonlyMap<string, WordOperator> = new Map(
  (Object.keys(WORDS) as Operator[]).flatMap((op) =>
    (['strong', 'weak'] as const).flatMap((strength) =>
      WORDS[op][strength]
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => [word, { op, weak: strength === 'weak' }] as const),
    ),
  ),
);
const LONGEST_WORD = Math.max(...[...BEFORE.keys()].map((word) => word.length));

const SYMBOL_AT_END = new RegExp(`(?:${SYMBOL.source})\\s*$`);
/** Words between an operator and its number that change neither. */
const FILLER_AT_END = /(?:大约|约为|约|近似|或)$/;

/** The operator a text ends with, in front of a number: a sign or a word. */
export function operatorAtEnd(text: string): FoundOperator | undefined {
  const trimmed = text.trimEnd().replace(FILLER_AT_END, '');
  const symbol = SYMBOL_AT_END.exec(trimmed);
  if (symbol) return { op: symbolOperator(symbol[0]), weak: false, sign: true, rest: trimmed.slice(0, symbol.index) };
  for (let length = Math.min(LONGEST_WORD, trimmed.length); length > 0; length -= 1) {
    const found = BEFORE.get(trimmed.slice(-length));
    if (found) return { ...found, sign: false, rest: trimmed.slice(0, -length) };
  }
  return undefined;
}

/** The last operator word inside a text and what stands behind it ("不低于总户数的"); a sign or weak word is none. */
export function operatorInside(text: string): { readonly op: Operator; readonly behind: string } | undefined {
  for (let end = text.length - 1; end > 1; end -= 1) {
    for (let length = Math.min(LONGEST_WORD, end); length > 1; length -= 1) {
      const found = BEFORE.get(text.slice(end - length, end));
      if (found && !found.weak) return { op: found.op, behind: text.slice(end) };
    }
  }
  return undefined;
}

const BEHIND =
  /^(?:(及其以上|及以上|或以上|含以上|以上)|(及其以下|及以下|或以下|含以下|以下|以内|之内|内(?![容部外涵网存控河业设]))|(余|多(?![媒功元方])))/;

/** The operator word a text begins with, behind number and unit ("以上", "及以下", "内"). */
export function operatorAtStart(text: string): FoundOperator | undefined {
  const match = BEHIND.exec(text);
  if (!match) return undefined;
  const op = match[1] !== undefined ? '≥' : match[2] !== undefined ? '≤' : '>';
  return { op, weak: false, sign: false, rest: text.slice(match[0].length) };
}

const BEFORE_MONTH_ENDS = /^份?(?:(?:底|末)(?:以前|之前|前)?|(以前|之前|前))/;

/**
 * The deadline words behind a month: "12月底前" is ≤ 12 月; "9月前" is < 9 月, as the month itself is not before it (民法典 art. 1259 does
 * not count 以前 among the words that include the number).
 */
export function monthOperatorAtStart(text: string): FoundOperator | undefined {
  const match = BEFORE_MONTH_ENDS.exec(text);
  if (!match) return undefined;
  return { op: match[1] === undefined ? '≤' : '<', weak: false, sign: false, rest: text.slice(match[0].length) };
}

/** Two operators said of the same number, or undefined when they contradict each other ("≥95%以下"). */
export function agree(before: FoundOperator | undefined, behind: FoundOperator | undefined): Operator | undefined {
  if (!before || !behind) return before?.op ?? behind?.op;
  if (before.weak) return behind.op;
  const sameDirection = /^(?:[≥>]{2}|[≤<]{2}|==)$/.test(before.op + behind.op);
  return sameDirection || before.op === '=' ? (before.op === '=' ? behind.op : before.op) : undefined;
}
