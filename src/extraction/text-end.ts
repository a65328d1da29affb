import { decimal, isDecimal } from '../base/decimal.ts';
import type { Block, Table } from '../model/document.ts';
import { printedLevel1 } from '../model/indicator-class.ts';
import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { Indicator } from '../model/plan.ts';
import type { FormDraft } from './form-draft.ts';
import { messageOf } from './messages.ts';

/** The weights of a whole table come to 100, or to 90 beside the 10 of 预算执行率. */
const WHOLE_WEIGHT = 90;

/**
 * Where the text of a flattened paper ends inside its last form, as excerpts do: before any of its indicators; right behind an indicator of the outputs, for forms go
 * on with benefits there; behind the name of a class whose line it no longer holds; behind benefits whose weights do not come to a whole; or in a row that stops before
 * the last columns of the others. Undefined where the form shows itself whole: by what stands below its indicators (a sum, a conclusion, a signature), or by its weights.
 */
export function textEnd(blocks: readonly Block[], forms: readonly FormDraft[]): Message | undefined {
  const form = forms.at(-1);
  const index = blocks.findLastIndex(({ kind }) => kind === 'table');
  const table = blocks[index];
  if (!form || table?.kind !== 'table' || form.printedTotal) return undefined;
  const paragraphs = linesOf(blocks.slice(index + 1));
  const last = form.indicators.at(-1);
  if (!last)
    return forms.some(({ indicators }) => indicators.length > 0) && isHeadAlone(form, table, paragraphs)
      ? messageOf('text-ends-in-table', table.cells.at(-1)?.at)
      : undefined;
  if (last.indicator.at.table !== table.at.table) return undefined;
  const inTable = cellsOf(table, (row) => row > (last.indicator.at.row ?? 0));
  const ofProject = form.indicators.filter(({ project }) => project?.name === last.project?.name);
  const indicators = ofProject.map(({ indicator }) => indicator);
  if (isWholeByWeight(indicators) || [...inTable, ...paragraphs].some((text) => BELOW.test(text))) return undefined;
  const isLastLine = inTable.length + paragraphs.length === 0;
  if (isLastLine && stopsInRow(table, form)) return messageOf('text-ends-in-table', last.indicator.at);
  return endOf(indicators, isNamesAlone(table, last.indicator.at.row ?? 0) ? [] : inTable, paragraphs.filter(isWords));
}

/** No name of an indicator is longer. */
const LONGEST_NAME = 40;

/** Whether the rows behind the last indicator are names alone, whose values the text no longer holds: a cell each. */
function isNamesAlone({ cells }: Table, last: number): boolean {
  const behind = cells.filter(({ row, text }) => row > last && text.trim() !== '');
  const rows = new Set(behind.map(({ row }) => row));
  return (
    rows.size === behind.length && behind.every(({ text }) => text.length <= LONGEST_NAME && !/[:：。；;]/.test(text))
  );
}

/** Whether a line holds more than what sets empty cells apart. */
const isWords = (text: string): boolean => !/^[\s|｜]*$/.test(text);

/** What of the end of a table can be told from its indicators and from the texts behind them. */
function endOf(
  indicators: readonly Indicator[],
  inTable: readonly string[],
  paragraphs: readonly string[],
): Message | undefined {
  const at: Place | undefined = indicators.at(-1)?.at;
  const classes = indicators.map(printedLevel1);
  if (namesClass([...inTable, ...paragraphs])) return messageOf('text-ends-in-table', at);
  if (inTable.length > 0 || classes.includes('satisfaction')) return undefined;
  const isInOutputs = classes.at(-1) === 'output' && !classes.includes('benefit');
  if (isInOutputs && breaksOff(paragraphs)) return messageOf('text-ends-in-outputs', at);
  const isWeighed = weightsOf(indicators).length === indicators.length;
  return isWeighed && paragraphs.length === 0 ? messageOf('text-ends-in-table', at) : undefined;
}

/** So many rows above show how far a row goes, and so many of them have to go further than the last. */
const FEWEST_ABOVE = 4;
const LEAST_FURTHER = 0.9;

/** Whether the row of the last indicator stops before a column that the rows above it fill. */
function stopsInRow({ cells }: Table, { indicators }: FormDraft): boolean {
  const ends = indicators.map(({ indicator }) => {
    const filled = cells.filter(({ row, text }) => row === indicator.at.row && text.trim() !== '');
    return filled.at(-1)?.column ?? 0;
  });
  const [end = 0, ...above] = ends.toReversed();
  return above.length >= FEWEST_ABOVE && above.filter((other) => other > end).length >= LEAST_FURTHER * above.length;
}

/** What stands below the indicators of a whole form, or below a whole page. */
const BELOW =
  /^.{0,8}(?:合\s*计|总\s*分|评价|结论|负责人|填[表报]|联系|电话|审核人|经办|签|盖章|日期|附件|来源|编辑|注|说明|打印|关闭|分享|扫一扫|版权|主办|备案|上一篇|下一篇)/;
/** Rests of the last cell, and lines of classes that are not read, are no longer. */
const MOST_LINES = 3;
const MOST_BEHIND = 12;

/** Whether nothing follows the table, or a rest of its last cell that ends in the middle of a sentence, or a line that ends nothing. */
function breaksOff(lines: readonly string[]): boolean {
  const isOpen = /[:：,，、]\s*$/.test(lines.at(-1) ?? '') && lines.length <= MOST_LINES;
  return lines.length === 0 || isOpen || (lines.length === 1 && !/[。；;！!)）\d]\s*$/.test(lines[0] ?? ''));
}

const CLASSES = [
  ...['产出指标', '数量指标', '质量指标', '时效指标', '成本指标', '经济成本指标', '社会成本指标', '生态环境成本指标'],
  ...['效益指标', '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标', '满意度指标', '服务对象满意度指标'],
];

/** Whether the texts behind the last indicator go on with another class, or with a part of its name, and then end. */
function namesClass(texts: readonly string[]): boolean {
  if (texts.length > MOST_BEHIND) return false;
  const words = texts.flatMap((text) => text.split(/\s+/)).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  const isBroken = last.length > 1 && CLASSES.some((name) => name !== last && name.startsWith(last));
  return isBroken || words.some((word) => classNamed(word) !== undefined);
}

/** Whether a form ends before the classes of its indicators, in the last table of the text or right behind it. */
function isHeadAlone(form: FormDraft, table: Table, behind: readonly string[]): boolean {
  const isLast = form.at?.table === table.at.table && behind.length <= MOST_LINES;
  const texts = [...cellsOf(table, () => true), ...behind];
  return isLast && !texts.some((text) => classNamed(text) !== undefined) && !behind.some((text) => BELOW.test(text));
}

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && block.text.trim() !== '' ? [block.text.trim()] : []));

const cellsOf = ({ cells }: Table, isMeant: (row: number) => boolean): string[] =>
  cells.filter(({ row, text }) => isMeant(row) && text.trim() !== '').map(({ text }) => text.trim());

/** The level 1 class that a text names, as a cell or as a heading: "(3)时效指标。". */
function classNamed(text: string): string | undefined {
  const name = text.replace(/^[(（]?[\d一二三四五六七八九十]+[)）.、．]+/, '').replace(/[:：。；;]$/, '');
  return printedLevel1({ level1: name, level2: name });
}

/** The weights that are numbers. */
const weightsOf = (indicators: readonly Indicator[]): string[] =>
  indicators.flatMap(({ weight }) => (typeof weight === 'string' && isDecimal(weight) ? [weight] : []));

const isWholeByWeight = (indicators: readonly Indicator[]): boolean =>
  weightsOf(indicators)
    .reduce((sum, weight) => sum.plus(weight), decimal(0))
    .greaterThanOrEqualTo(WHOLE_WEIGHT);
