/** Rows for COPY as bytes, one behind the other: a million short-lived texts never have to be kept for the collector to look at. */
export class RowBuffer {
  #bytes = Buffer.allocUnsafe(64 * 1024);
  #length = 0;

  append(row: string): void {
    // No UTF-16 code unit takes more than three bytes in UTF-8.
    const need = this.#length + row.length * 3;
    if (need > this.#bytes.length) this.#grow(need);
    this.#length += this.#bytes.write(row, this.#length);
  }

  #grow(need: number): void {
    const wider = Buffer.allocUnsafe(Math.max(need, this.#bytes.length * 2));
    this.#bytes.copy(wider, 0, 0, this.#length);
    this.#bytes = wider;
  }

  /** What was appended so far; valid until the next append. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
