import type { Place } from '../model/place.ts';
import { looksLikeAmount, moneyUnitIn } from './amount.ts';
import { formTitle, isContentsLine, isYearLine, type Line, NEXT_CAPTION, namesProject } from './captions.ts';
import type { LabelledValue } from './form-draft.ts';
import { keyOf, keysOf } from './grid/cell-text.ts';
import { type Label, labelOf } from './lexicon/labels.ts';
import { isMoneyLabel } from './lexicon/money-table.ts';
import { headsDivisions } from './narrative/department-parts.ts';
import { gluedCaptions } from './sections/glued-captions.ts';
import { readInline } from './sections/label-rows.ts';

/** Labels with their values on lines above a table. What money and goals say counts below the title of their form alone. */
export const HEAD_CAPTIONS: ReadonlySet<Label> = new Set([
  'name',
  'code',
  'ownDepartment',
  'unit',
  'department',
  'nature',
  'fiscalYear',
  'period',
  'printedTotal',
  'printedGrade',
]);
/** Labels of goals, and of what the money is for. */
export const GOAL_CAPTIONS: ReadonlySet<Label> = new Set(['goals', 'midtermGoals', 'purpose']);

/** What parts captions on one line: wide blanks, one behind an amount, one in front of another 项目名称. */
const CAPTION_ENDS = /\s{2,}|\t|(?<=[:：][ \u3000]?[\d.,]+)[ \u3000]|[ \u3000](?=项目名称[:：])/;

/** The pipes behind the only cell of a line. */
const CLOSED = /[|｜](?:\s*[|｜])*\s*$/;

/** What the lines above a table say of the form that begins with it: its title, its money unit and the values behind labels. */
export class LinesAbove {
  /** Every line outside of forms. */
  readonly lines: Line[] = [];
  title: { text: string; at: Place } | undefined;
  unit: string | undefined;
  captions: Omit<LabelledValue, 'horizon'>[] = [];
  /** How many of the captions stand above the title. */
  private aboveTitle = 0;
  /** A label whose value is not on its line (项目名称：), or "". */
  private open = '';

  get belowTitle(): readonly Omit<LabelledValue, 'horizon'>[] {
    return this.captions.slice(this.aboveTitle);
  }

  read(source: Line): void {
    const line = CLOSED.test(source.text) ? { ...source, text: source.text.replace(CLOSED, '') } : source;
    if (line.text.trim() === '') return;
    this.lines.push(line);
    if (isContentsLine(line.text)) return;
    const title = formTitle(line.text);
    if (title && !(namesProject(this.title?.text ?? '') && !namesProject(title))) {
      this.title = { text: title, at: line.at };
      this.captions = this.captions.filter(({ label }) => HEAD_CAPTIONS.has(label));
      this.aboveTitle = this.captions.length;
    }
    // Contents without page numbers print the same titles; no table of theirs begins before the goals in words do.
    if (headsDivisions(line.text)) this.title = undefined;
    this.unit = moneyUnitIn(line.text) ?? this.unit;
    const parts = gluedCaptions(line.text) ?? captionsIn(line.text);
    for (const part of parts) this.readCaption(part, line.at);
    // Lists of a web page print a label and its value below each other.
    if (this.open !== '' && couldBeValue(line.text)) this.readCaption(this.open + line.text.trim(), line.at);
    this.open = isOpenLabel(line.text) ? line.text.trim() : '';
  }

  private readCaption(text: string, at: Place): void {
    const named = /^\s*项目名称[ \u3000]+(\S{2,40})$/.exec(text)?.[1];
    const inline = named
      ? { label: 'name' as const, printed: '项目名称', text: named }
      : (readInline(text) ?? readInline(text.replace(/^\S*[ \u3000]+/, '')) ?? readInline(text.replace(IN_GROUP, '')));
    if (!inline || inline.text === '') return;
    const { label } = inline;
    const isHead = HEAD_CAPTIONS.has(label) && inline.text.length <= 60;
    const isMoney = isMoneyLabel(label) && looksLikeAmount(inline.text);
    const isGoal = GOAL_CAPTIONS.has(label) && this.title !== undefined && !namesProject(this.title.text);
    if (!isHead && !isMoney && !isGoal) return;
    const unit = isMoney ? (moneyUnitIn(text) ?? this.unit) : undefined;
    const value = isHead ? inline.text.replace(/[。；;]$/, '') : inline.text;
    this.captions.push({ ...inline, text: value, at, ...(unit === undefined ? {} : { unit }) });
  }
}

/** So many captions on a line are a head on one line, whose blanks set them apart. */
const FEWEST_ON_LINE = 4;

function captionsIn(line: string): readonly string[] {
  const each = line.split(NEXT_CAPTION);
  return each.length < FEWEST_ON_LINE ? line.split(CAPTION_ENDS) : each;
}

/** The side label in front of a caption: 项目资金：年度资金总额：135. */
const IN_GROUP = /^[^:：]{2,10}[:：](?=[^:：]{2,12}[:：])/;

/** The label of a name or of money alone on its line, with a colon behind it. */
function isOpenLabel(text: string): boolean {
  const inline = /[:：]\s*$/.test(text) ? readInline(text) : undefined;
  return inline?.text === '' && (inline.label === 'name' || isMoneyLabel(inline.label));
}

/** Whether a line may be the value of the label above it: no label, no title, no year and no sentence. */
function couldBeValue(text: string): boolean {
  const key = keyOf(text);
  if (/[:：。；]/.test(text) || key.length > 40 || formTitle(text) !== undefined || isYearLine(text)) return false;
  return labelOf(keysOf(text)) === undefined;
}
