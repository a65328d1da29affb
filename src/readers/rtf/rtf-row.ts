import type { RowDefinition } from '../flow/marked-tables.ts';

interface RtfCell {
  readonly width: number;
  readonly vertical: number;
  readonly joins: boolean;
}

/** The definition of a table row (RTF specification 1.9.1, "Table definitions"), from \trowd on. */
export class RtfRow implements RowDefinition {
  left = 0;
  header = false;
  readonly cells: RtfCell[] = [];
  private right: number | undefined;
  private vertical = 0;
  private joins = false;

  /** Takes a control word; tells whether it was one of a row's. */
  apply(word: string, parameter: number | undefined): boolean {
    switch (word) {
      case 'trhdr':
        this.header = true;
        return true;
      case 'trleft':
        this.left = parameter ?? 0;
        return true;
      case 'clmgf':
        return true;
      case 'clmrg':
        this.joins = true;
        return true;
      case 'clvmgf':
        this.vertical = 3;
        return true;
      case 'clvmrg':
        this.vertical = 1;
        return true;
      case 'cellx':
        this.addCell(parameter ?? 0);
        return true;
      default:
        return false;
    }
  }

  joinsLeft(index: number): boolean {
    return this.cells[index]?.joins ?? false;
  }

  private addCell(right: number): void {
    this.cells.push({ width: right - (this.right ?? this.left), vertical: this.vertical, joins: this.joins });
    this.right = right;
    this.vertical = 0;
    this.joins = false;
  }
}
