import { type FoundOperator, monthOperatorAtStart, operatorAtStart } from './operators.ts';
import { knownUnitAt } from './units.ts';

/** What stands behind a number. */
export interface Behind {
  /** Power of ten that 万, 千万, 亿 … stand for; 0 when there is none. */
  readonly shift: number;
  readonly unit: string;
  readonly per: string;
  readonly operator: FoundOperator | undefined;
  /** Whether the unit is one of the list of units. */
  readonly known: boolean;
  /** Words behind all of it ("培训" in "3次培训"); "" when there are none. */
  readonly tail: string;
}

const SHIFTS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };
/** A multiplier is carried out, but money keeps its unit (万元), and so do units that only begin alike (千米, 百分点). */
const MULTIPLIER = /^(?:百万|千万|百(?!分)|千(?![克米瓦伏卡帕焦赫])|万|亿)(?!(?:美|欧|港|日)?元|块钱)/;
/** Short words that can be no unit: a number in front of them has none, or is not the target. */
const NO_UNIT =
  /[前后内上下不未无以及或和与号级类期]$|^[前后不未无以及或和与第号级类]|完成|达|标|符合|满足|覆盖|合格|准|要求|规定|文件|精神|工作|绩效|指|左右/;
const OTHER_UNIT = /^(?![²³])[\p{Script=Han}A-Za-zµμ°²³]{1,8}$/u;
const BASE =
  /^(?:\/|每|\*)每?(\d{0,4}(?:m[23](?!\d)|[\p{Script=Han}A-Za-z㎡㎥²³])+(?:[/*·×•.](?:m[23](?!\d)|[\p{Script=Han}A-Za-z㎡㎥²³])+)*)/u;
const OPERATOR_IN_BASE = /(?:及其以上|及以上|以上|及以下|以下|以内|之内|内).*$/;
/** 人(次), 户(次): counted each time, and no 人. */
const COUNTED_EACH_TIME = /^([百千万亿]*[人户家台场车班])\(次\)/;
const TAIL_WITHOUT_MEANING = /^(?:\([^()]*\)|左右|上下|完成|完工|办结|竣工|完毕|到位)+$/;

function baseAt(text: string): { readonly per: string; readonly rest: string } {
  const printed = BASE.exec(text);
  const per = (printed?.[1] ?? '').replace(OPERATOR_IN_BASE, '');
  if (!printed || /^\d*$/.test(per)) return { per: '', rest: text };
  return { per, rest: text.slice(printed[0].length - (printed[1] ?? '').length + per.length) };
}

/** "(%)以上" as "%以上", "(次/年)" as "次/年": forms that print the unit in brackets. */
function withoutBrackets(text: string): string {
  const [all = '', unit = '', base = ''] = /^\(([^()/]{1,6})(\/[^()]{1,6})?\)/.exec(text) ?? [];
  return unit !== '' && knownUnitAt(unit) === unit ? unit + base + text.slice(all.length) : text;
}

function otherUnit(text: string): string {
  const words = text.replace(/(?:[/*每(]|及?以[上下内]).*$/, '');
  return OTHER_UNIT.test(words) && !NO_UNIT.test(words) ? words : '';
}

/** Reads multiplier, unit, operator word and base of a rate from the text behind a number. */
export function readBehind(text: string): Behind {
  const plain = text.replace(/\s+/g, '').replace(/[。;,、.:]+$/, '');
  const all = withoutBrackets(plain.includes('(次)') ? plain.replace(COUNTED_EACH_TIME, '$1次') : plain);
  if (all === '' || all === '%') return { shift: 0, unit: all, per: '', operator: undefined, known: true, tail: '' };
  const multiplier = MULTIPLIER.exec(all)?.[0] ?? '';
  const early = operatorAtStart(all.slice(multiplier.length));
  const counted = early?.rest ?? all.slice(multiplier.length);
  const known = knownUnitAt(counted);
  const unit = known === '' ? otherUnit(counted) : known;
  const behindUnit = counted.slice(unit.length);
  const close = early ?? (unit === '月' ? monthOperatorAtStart(behindUnit) : operatorAtStart(behindUnit));
  const base = baseAt(early || !close ? behindUnit : close.rest);
  const operator = close ?? operatorAtStart(base.rest);
  const tail = close ? base.rest : (operator?.rest ?? base.rest);
  return {
    shift: SHIFTS[multiplier] ?? 0,
    unit,
    per: base.per,
    operator,
    known: known !== '',
    tail: TAIL_WITHOUT_MEANING.test(tail) ? '' : tail,
  };
}
