interface OpenField {
  /** Whether what comes now is the field's code. */
  inCode: boolean;
  code: string;
  /** Whether its result has words. */
  hasResult: boolean;
}

/**
 * Where a reader stands among fields (ECMA-376 17.16.18, [MS-DOC] 2.8.25): of a field only the result is text, what stands between its begin and
 * its separator is its code. Fields nest, and results may run over several paragraphs.
 */
export class FieldNesting {
  private readonly open: OpenField[] = [];
  private codes = 0;

  /** Whether text that comes now belongs to a code. */
  get hidesText(): boolean {
    return this.codes > 0;
  }

  /** The code of the field that a mark "end" closes, where it has no result: some kinds are shown without one. Undefined for any other mark. */
  mark(kind: string | undefined): string | undefined {
    if (kind === 'begin') {
      this.open.push({ inCode: true, code: '', hasResult: false });
      this.codes++;
    } else if (kind === 'separate') this.endCode();
    else if (kind === 'end') {
      this.endCode();
      const field = this.open.pop();
      return field && !field.hasResult ? field.code : undefined;
    }
    return undefined;
  }

  /** Words of the code of the field that is open. */
  addCode(words: string): void {
    const field = this.open.at(-1);
    if (field) field.code += words;
  }

  /** Words that are shown: they are the result of all fields that are open. */
  addResult(words: string): void {
    if (this.open.length > 0 && words !== '') for (const field of this.open) field.hasResult = true;
  }

  /** A code that its paragraph does not end is broken: what follows is shown rather than lost. */
  endParagraph(): void {
    if (this.codes === 0) return;
    for (const field of this.open) field.inCode = false;
    this.codes = 0;
  }

  private endCode(): void {
    const field = this.open.at(-1);
    if (field?.inCode !== true) return;
    field.inCode = false;
    this.codes--;
  }
}
