const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED_SIGNS: Readonly<Record<string, string>> = { '+': '⁺', '-': '⁻', '−': '⁻' };

/** A whole number as raised characters ("3" "³", "-6" "⁻⁶"), so that a power does not become another digit of its base; any other text as it is. */
export function raiseNumber(text: string): string {
  if (!/^[+\-−]?\d+$/.test(text)) return text;
  return [...text].map((character) => RAISED_SIGNS[character] ?? RAISED[Number(character)] ?? character).join('');
}

/** What raised characters stand for ("⁻⁶" "-6"). */
export function lowerNumber(raised: string): string {
  return [...raised]
    .map((character) => (character === '⁻' ? '-' : character === '⁺' ? '' : String(RAISED.indexOf(character))))
    .join('');
}
