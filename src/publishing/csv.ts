/** One line of CSV (RFC 4180). What a spreadsheet would take for a formula gets a ' before it: the file is for strangers' machines. */
export function csvLine(values: readonly (string | undefined)[]): string {
  return `${values.map((value) => cell(value ?? '')).join(',')}\r\n`;
}

function cell(text: string): string {
  const plain = /^[=+@\t\r]|^-(?!\d)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
