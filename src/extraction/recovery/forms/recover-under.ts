import { type ColumnField, meaningsBeside, namesIndicators } from '../../lexicon/columns.ts';
import { shapeOf } from '../cell-shape.ts';
import { countedRows } from '../indicators/counted-rows.ts';
import type { Column, Header } from '../indicators/find-headers.ts';
import { type RecoveredBody, recoverBody } from '../indicators/indicator-body.ts';
import type { Piece } from '../piece.ts';
import { isLevel1, isLevel2 } from '../vocabulary.ts';

interface Recovered {
  /** The printed header, or that header with the columns that it lost. */
  readonly header: Header;
  readonly recovered: RecoveredBody;
}

/** By how much rows have to read better, per piece, to suppose a column that the header does not name. */
const SUPPOSED = 0.15;
/** Rows of names and values have less misfit per piece. */
const DOUBTFUL = 0.38;
/** How many numbers of points the rows of such a column need. */
const FEWEST_POINTS = 3;

/** Lays the pieces behind a header into its columns, and into those that their cells show it to have lost: levels in front, descriptions, points behind. */
export function recoverUnder(printed: Header, body: readonly Piece[]): Recovered {
  const header = withLevels(printed, body);
  const known = counting({ header, recovered: recoverBody(body, header.columns) }, body);
  const described = supposing(known, withDescription(header, body), body, 1);
  return supposing(described, withScore(described.header, body), body, FEWEST_POINTS);
}

/** The rows as counting them gives them, where they read badly otherwise and better so. */
function counting(known: Recovered, body: readonly Piece[]): Recovered {
  const { columns } = known.header;
  const counted = known.recovered.strain > DOUBTFUL ? countedRows(body, columns) : undefined;
  if (!counted) return known;
  const recovered = recoverBody(counted, columns);
  const isBetter = recovered.end === counted.length && recovered.strain < known.recovered.strain;
  return isBetter ? { ...known, recovered: { ...recovered, end: body.length } } : known;
}

/** The rows under a header with a column that it does not name, where there are enough of them and they read better so. */
function supposing(known: Recovered, header: Header | undefined, body: readonly Piece[], fewest: number): Recovered {
  if (!header) return known;
  const recovered = recoverBody(body, header.columns);
  const gains = recovered.rows.length >= fewest && recovered.strain + SUPPOSED < known.recovered.strain;
  return gains ? { header, recovered } : known;
}

function withLevels(header: Header, body: readonly Piece[]): Header {
  if (lacksLevel2(header, body)) {
    const [level1, ...others] = header.columns;
    return { ...header, columns: [...(level1 ? [level1] : []), ...columnsAt(header, ['level2']), ...others] };
  }
  const lost = lostLevels(header, body);
  return lost.length === 0 ? header : { ...header, columns: [...columnsAt(header, lost), ...header.columns] };
}

/** Whether a header has lost 二级指标 from between 一级指标 and 三级指标: several classes of the second level stand among the rows, below one of the first. */
function lacksLevel2({ columns }: Header, body: readonly Piece[]): boolean {
  if (columns[0]?.field !== 'level1' || columns[1]?.field !== 'level3') return false;
  const below = new Set(body.filter(({ text }) => isLevel2(text) && !isLevel1(text)).map(({ text }) => text));
  return below.size >= FEWEST_CLASSES && body.some((_, at) => isLevel1Alone(body, at));
}

const FEWEST_CLASSES = 2;
/** A class of level 1 may be broken over so many pieces: 产 出 指 标. */
const LEVEL_PIECES = 4;

/** Whether the name of a level 1 class that is none of level 2 begins at a piece. */
function isLevel1Alone(body: readonly Piece[], at: number): boolean {
  for (let to = at + 1; to <= at + LEVEL_PIECES; to += 1) {
    const text = body
      .slice(at, to)
      .map((piece) => piece.text)
      .join('');
    if (isLevel1(text) && !isLevel2(text)) return true;
  }
  return false;
}

function lostLevels({ columns }: Header, body: readonly Piece[]): readonly ('level1' | 'level2')[] {
  const first = columns[0]?.field;
  const shows = (isLevel: (text: string) => boolean | undefined): boolean =>
    body.some(({ text }, index) => isLevel(text) || isLevel(text + (body[index + 1]?.text ?? '')));
  const has = (level: ColumnField): boolean => columns.some(({ field }) => field === level);
  if (has('level1')) return [];
  if (first === 'level2') return shows(isLevel1) ? ['level1'] : [];
  if (has('level2') || (first !== 'level3' && first !== 'name')) return [];
  // A column of names without levels is usual (渝 forms); that of 三级指标 is not.
  const isLost = first === 'name' ? shows(isLevel1) && shows(isLevel2) : shows(isLevel1) || shows(isLevel2);
  return isLost ? ['level1', 'level2'] : [];
}

/** So large a share of the rows has two cells of words in front of the sign. */
const LEAST_DESCRIBED = 0.6;

/**
 * The header with the descriptions that it does not name: most rows have a name and further words in front of the sign of their target. A 指标分值
 * above these words is that of the points further on, which then are the weight.
 */
function withDescription(header: Header, body: readonly Piece[]): Header | undefined {
  const name = header.columns.findIndex(({ field }) => namesIndicators(field));
  const sign = header.columns.findIndex(({ field }) => field === 'operator');
  const between = header.columns.slice(name + 1, sign);
  if (name < 0 || sign <= name || between.some(({ field }) => field !== 'weight')) return undefined;
  const signs = body.flatMap(({ text }, at) => (shapeOf(text).sign ? [at] : []));
  const described = signs.filter((at) => isDescribed(body, at));
  if (described.length < 2 || described.length < LEAST_DESCRIBED * signs.length) return undefined;
  const columns = header.columns.toSpliced(name + 1, between.length, ...columnsAt(header, ['description']));
  const meanings = meaningsBeside(columns.map(({ text }) => text));
  return { ...header, columns: columns.map((column, at) => ({ ...column, field: meanings[at] ?? column.field })) };
}

/** Whether a name and further words stand in front of a sign: side by side, or below each other where they are longer than the name and so not its cut end. */
function isDescribed(body: readonly Piece[], sign: number): boolean {
  const [name, words] = [body[sign - 2], body[sign - 1]];
  if (!name || !words || !areWords(name.text) || !areWords(words.text)) return false;
  if (words.before === 'space' || words.before === 'cell') return true;
  return words.text.length > name.text.length + 1;
}

function areWords(text: string): boolean {
  const { empty, number, quantity, level1, level2, none } = shapeOf(text);
  return !(empty || number || quantity || level1 || level2 || none);
}

function withScore(header: Header, body: readonly Piece[]): Header | undefined {
  const fields = new Set(header.columns.map(({ field }) => field));
  const points = body.filter(({ text }) => shapeOf(text).points).length;
  const isLost = fields.has('actual') && !fields.has('weight') && !fields.has('score') && points >= FEWEST_POINTS;
  return isLost ? { ...header, columns: [...header.columns, ...columnsAt(header, ['score'])] } : undefined;
}

const WORDS = { level1: '一级指标', level2: '二级指标', description: '指标说明', score: '得分' } as const;

function columnsAt(header: Header, fields: readonly (keyof typeof WORDS)[]): Column[] {
  const at = header.columns[0]?.at;
  return at ? fields.map((field) => ({ field, text: WORDS[field], at })) : [];
}
