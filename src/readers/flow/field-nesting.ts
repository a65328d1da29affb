/**
 * Where a reader stands among fields (ECMA-376 17.16.18, [MS-DOC] 2.8.25): of a field only the result is text, what stands between its begin and
 * its separator is its code. Fields nest, and results may run over several paragraphs.
 */
export class FieldNesting {
  private readonly inCode: boolean[] = [];
  private codes = 0;

  /** Whether text that comes now belongs to a code. */
  get hidesText(): boolean {
    return this.codes > 0;
  }

  mark(kind: string | undefined): void {
    if (kind === 'begin') {
      this.inCode.push(true);
      this.codes++;
    } else if (kind === 'separate') this.endCode();
    else if (kind === 'end') {
      this.endCode();
      this.inCode.pop();
    }
  }

  /** A code that its paragraph does not end is broken: what follows is shown rather than lost. */
  endParagraph(): void {
    if (this.codes === 0) return;
    this.inCode.fill(false);
    this.codes = 0;
  }

  private endCode(): void {
    if (this.inCode.at(-1) !== true) return;
    this.inCode[this.inCode.length - 1] = false;
    this.codes--;
  }
}
