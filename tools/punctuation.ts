// Keeps Chinese punctuation out of English: in web/src full-width signs stand only in the Chinese half of a text (`zh: …`), in patterns and in
// comments. What both languages have between two texts is in common-words.ts. Run by `npm run check`.
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { webFiles } from './layers.ts';

/** Punctuation and signs of Chinese print, the ideographic space, full-width letters and digits; curly quotes, which are Chinese ones here. */
const FULL_WIDTH = /[\u3000-\u303f\uff00-\uff5e“”‘’]/;

/** A node of the syntax tree: what this file looks at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly key?: { readonly name?: string };
  readonly value?: unknown;
}

/** Every full-width sign outside the Chinese half of a text, as "web/src/<file>:<line>: <text>". */
export function findFullWidth(path: string, text: string): string[] {
  if (!FULL_WIDTH.test(text) || path.endsWith('.test.ts')) return [];
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'Property' && node.key?.name === 'zh') return;
    const words = wordsOf(node);
    if (FULL_WIDTH.test(words)) {
      found.push(`web/src/${path}:${text.slice(0, node.start).split('\n').length}: ${words.trim()}`);
    }
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  visit(parseSync(path, text, { lang: 'tsx' }).program as Node);
  return found;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** What a node of the tree prints by itself: a string, a piece of a template, a text between tags. A pattern prints nothing. */
function wordsOf({ type, value }: Node): string {
  if (type === 'TemplateElement') return String((value as { readonly cooked?: string }).cooked ?? '');
  return (type === 'Literal' || type === 'JSXText') && typeof value === 'string' ? value : '';
}

/** The same over all of web/src. */
export const fullWidthInWeb = (): string[] => webFiles().flatMap(({ path, text }) => findFullWidth(path, text));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = fullWidthInWeb();
  for (const one of found) console.error(one);
  console.error(`${found.length} full-width signs outside Chinese texts`);
  process.exit(found.length === 0 ? 0 : 1);
}
