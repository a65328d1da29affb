/**
 * Gathers the text of one block as a browser lays it out: white space collapsed, non-breaking spaces as spaces, line breaks kept.
 * (CSS Text 3, 4.1; a source line end between two Chinese characters becomes a space, as browsers show it.)
 */
export class FlowText {
  private readonly lines: string[] = [];
  private line = '';

  /** Adds running text; white space in it may stretch over several calls. */
  add(text: string): void {
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
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
