import type { ColumnField } from '../../lexicon/columns.ts';
import { REACHED_GRADES } from '../../lexicon/quality-words.ts';
import { placesIn } from '../places.ts';
import { columnFieldOf, isCaption, isLevel1 } from '../vocabulary.ts';
import { classPointsBehind } from './bare-levels.ts';
import { splitRunOnCells } from './run-on-cells.ts';
import { cellColumns, isListHeader, NO_HEADER } from './run-on-columns.ts';
import { RunOnContext } from './run-on-context.ts';
import { headerAt } from './run-on-headers.ts';
import { labelAt, titleAt } from './run-on-labels.ts';
import { moneyHeadersAt, sumAt } from './run-on-money.ts';
import { beginsSection, proseFrom } from './run-on-sections.ts';

/** What heads the classes side by side on forms without 一级指标. */
const CLASS_HEADERS: ReadonlyMap<string, ColumnField> = new Map([
  ['评价指标', 'level1'],
  ['评价内容', 'level2'],
]);
/** A grade of what was reached, in whose words no level stands: "部分达成预期指标并具有一定效果". */
const GRADE = new RegExp(REACHED_GRADES, 'y');
/** What heads the column that says 完成 or 未完成 of each row, beside that of what was reached (冀 forms of 2021). */
const TICKS = /^单项指标完成情况$/;

/** Whether a class stands right behind itself, and so begins a name: 质量指标质量指标达标率, 成本指标成本控制; 满意度指标 is a class of both levels. */
const repeatsClass = (found: string, last: string | undefined): boolean =>
  last === `${found}指标` || (last === found && isLevel1(found) !== true);

/** A word that is a cell by itself, and what it is: the title of a form, the name of a level, the header of a column, or a label of a form. */
interface Separator {
  readonly word: string;
  readonly title: string | undefined;
  readonly level: string | undefined;
  readonly header: string | undefined;
  readonly label: string | undefined;
  /** The level is a level 1 that is printed without 指标, as those below it then are. */
  readonly isBareLevel1: boolean;
}

/** Finds the words in run-on text that are separators by themselves, and cuts what stands between them. */
export class RunOnScanner extends RunOnContext {
  /** How many level names and column headers the text holds. */
  separators(): number {
    let count = 0;
    for (let at = 0; at < this.text.length; ) {
      const word = this.levelAt(at) ?? headerAt(this.text, at);
      if (word) count += 1;
      at += word?.length ?? 1;
    }
    return count;
  }

  /** How many labels of forms the text holds. */
  labels(): number {
    let count = 0;
    for (let at = 0; at < this.text.length; ) {
      const word = labelAt(this.text, at);
      if (word) count += 1;
      at += word?.length ?? 1;
    }
    return count;
  }

  /** The text as cells: the separators, and what stands between them cut further. */
  atoms(): string[] {
    const atoms: string[] = [];
    let [at, start, afterLevel1, inMoney] = [0, 0, false, false];
    if (this.beginsRow()) {
      at = start = this.captionLength();
      if (at > 0) atoms.push(this.text.slice(0, at));
      if (this.levelAt(at) === undefined && this.header.named.includes('level1')) this.bareLevel1 ??= '';
      this.zone = 'body';
    }
    const flush = (to: number) => {
      const chunk = this.text.slice(start, to);
      if (chunk === '') return;
      if (this.zone === 'body') atoms.push(...splitRunOnCells(chunk, cellColumns(this.header)));
      else atoms.push(...this.unknownHeaders(chunk));
    };
    while (at < this.text.length) {
      GRADE.lastIndex = at;
      const grade = this.zone === 'body' ? GRADE.exec(this.text) : null;
      if (grade) {
        at += grade[0].length;
        afterLevel1 = false;
        continue;
      }
      const headers = this.zone === 'head' ? moneyHeadersAt(this.text, at) : [];
      const money = inMoney && headers.length === 0 ? sumAt(this.text, at) : headers;
      if (money.length > 0) {
        inMoney = true;
        flush(at);
        atoms.push(...money);
        at += money.join('').length;
        start = at;
        continue;
      }
      const separator = this.separatorAt(at, start, afterLevel1, atoms.at(-1));
      if (!separator) {
        if (this.zone === 'body' && at > start && beginsSection(this.text, at)) {
          flush(at);
          const prose = proseFrom(this.text, at);
          if (prose) return [...atoms, ...prose];
          start = at;
          this.zone = 'head';
        } else if (this.endsListHeader(at)) {
          flush(at);
          start = at;
          this.zone = 'body';
        }
        afterLevel1 = false;
        at += 1;
        continue;
      }
      const { word, title, level, header, label } = separator;
      flush(at);
      const isBeside = label !== undefined && isListHeader(this.header) && isCaption(label) === true;
      if (this.zone === 'body' && (label !== undefined || title !== undefined) && !isBeside) this.zone = 'head';
      atoms.push(word);
      at += word.length;
      start = at;
      if (this.zone !== 'head' || level || header) inMoney = false;
      if (level) this.zone = 'body';
      else if (header) this.enterHeader(header);
      if (separator.isBareLevel1) this.bareLevel1 = level;
      // Below classes with 指标 all have it: 成本 and the like are words of names again.
      else if (level && this.levelAt(at - word.length)) this.bareLevel1 = undefined;
      afterLevel1 = level !== undefined && (isLevel1(level) === true || this.bareLevel1 === level);
    }
    flush(this.text.length);
    return atoms;
  }

  /** The separator that begins at a place, by where the chunk in front of it began and which word was the last; undefined where none does. */
  private separatorAt(
    at: number,
    start: number,
    afterLevel1: boolean,
    last: string | undefined,
  ): Separator | undefined {
    const title = titleAt(this.text, at);
    const short = afterLevel1 || (this.shortLevels && this.zone === 'body') ? this.shortLevelAt(at) : undefined;
    const bare = at === start || this.bareLevel1 !== undefined ? this.bareLevelAt(at, afterLevel1) : undefined;
    const framework = this.frameworkLevelAt(at, start);
    const found = this.levelAt(at) ?? framework ?? short ?? bare?.text ?? this.oddLevelAt(at, start);
    const isDoubled = at === start && found !== undefined && repeatsClass(found, last);
    const named = isDoubled ? undefined : found;
    const level = named && named + classPointsBehind(this.text, at, named);
    if (level !== undefined && level === short && afterLevel1 && level.length >= 4) this.shortLevels = true;
    const header = level ? undefined : this.zone === 'header' ? this.anyHeaderAt(at) : headerAt(this.text, at);
    const isOther = level || header || title;
    const label = isOther ? undefined : this.zone === 'body' ? this.endingAt(at) : labelAt(this.text, at);
    const word = title ?? level ?? header ?? label;
    if (word === undefined) return undefined;
    const isBareLevel1 = named !== undefined && (named === framework || (named === bare?.text && bare.isLevel1));
    return { word, title, level, header, label, isBareLevel1 };
  }

  /** What stands among headers and is none that is known: the places of columns, each by itself; else as it stands, as outside of headers. */
  private unknownHeaders(chunk: string): readonly string[] {
    const places = this.zone === 'header' ? placesIn(chunk) : [];
    if (places.length > 1) this.header = { ...this.header, places: places.length };
    return places.length > 0 ? places : [chunk];
  }

  private enterHeader(header: string): void {
    const field = CLASS_HEADERS.get(header) ?? columnFieldOf(header);
    const { named, places, isTicked } = this.zone === 'header' ? this.header : NO_HEADER;
    this.zone = 'header';
    this.header = { named: [...named, field], last: header, places, isTicked: isTicked || TICKS.test(header) };
    if (field === 'level1' || header === '评价内容') this.levelHeader = header;
  }

  /** Whether the text is the header of a list without levels (渝 forms), and nothing else. */
  isListHeader(): boolean {
    if (!this.text.startsWith('指标名称')) return false;
    this.atoms();
    return this.endsListHeader(this.text.length);
  }
}
