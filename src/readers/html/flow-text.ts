/** A line end of the source between two characters that are set without spaces. */
const BETWEEN_WIDE =
  /(?<=[\u2e80-\ua4cf\uf900-\ufaff\uff01-\uff60])[ \t\f]*[\r\n][ \t\r\n\f]*(?=[\u2e80-\ua4cf\uf900-\ufaff\uff01-\uff60])/g;

/**
 * Gathers the text of one block as a browser lays it out: white space collapsed, non-breaking spaces as spaces, line breaks kept. A
 * line end of the source between two Chinese characters is none (CSS Text 3, 4.1.3): Word and editors break lines anywhere.
 */
export class FlowText {
  private readonly lines: string[] = [];
  private line = '';

  /** Adds running text; white space in it may stretch over several calls. */
  add(text: string): void {
    const whole = text.includes('\n') || text.includes('\r') ? text.replace(BETWEEN_WIDE, '') : text;
    const collapsed = whole.replace(/[ \t\r\n\f]+/g, ' ');
    this.line += collapsed.startsWith(' ') && /(?:^| )$/.test(this.line) ? collapsed.slice(1) : collapsed;
  }

  /** Adds text whose spaces and line ends stand as written. */
  addPreformatted(text: string): void {
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
      if (index > 0) this.breakLine();
      this.line += line;
    }
  }

  breakLine(): void {
    this.lines.push(this.line);
    this.line = '';
  }

  /** The paragraphs gathered so far, and starts anew: lines that follow one another are one, an empty line parts two. */
  take(): string[] {
    this.breakLine();
    const paragraphs: string[][] = [[]];
    for (const line of this.lines.splice(0)) {
      const shown = line.replaceAll('\u00a0', ' ').replace(/^[ \t]+|[ \t]+$/g, '');
      if (shown) paragraphs.at(-1)?.push(shown);
      else paragraphs.push([]);
    }
    return paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  }
}
