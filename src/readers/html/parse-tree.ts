import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Elements and texts one page may hold: misnested markup is copied over and over by the rules of HTML parsing. */
const NODES_PER_CELL = 8;

/**
 * The tree a browser makes of a page (HTML Living Standard 13.2), so that missing end tags and text between rows end up where
 * people saw them. Throws a ReaderFault for trees deeper or larger than the limits.
 */
export function parseTree(html: string, limits: Limits): readonly HtmlNode[] {
  const maxNodes = limits.maxCells * NODES_PER_CELL;
  let nodes = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...args) => {
      nodes += 1;
      if (nodes > maxNodes) throw tooLarge();
      return defaultTreeAdapter.createElement(...args);
    },
  };
  const tree = parse(html, { treeAdapter, scriptingEnabled: false }).childNodes;
  refuseTooDeep(tree, limits.maxDepth);
  return tree;
}

/** Level by level, because everything behind this walks the tree by recursion. */
function refuseTooDeep(tree: readonly HtmlNode[], maxDepth: number): void {
  let level: readonly HtmlNode[] = tree;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) throw tooDeep(maxDepth);
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  }
}

/** Whether a node is an element, and no text or comment. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** An attribute's value; undefined when the element has none of that name (in lower case). */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

function tooDeep(limit: number): ReaderFault {
  return new ReaderFault('html-too-deep', {
    zh: `网页标签嵌套超过 ${limit} 层，不予读取。请用浏览器打开后另存为文本或 Word 文件再试。`,
    en: `The page nests deeper than ${limit} levels; it was not read. Please open it in a browser and save it as text or as a Word file.`,
  });
}

function tooLarge(): ReaderFault {
  return new ReaderFault('html-too-large', {
    zh: '网页的内容过多，超出读取上限，没有读取。请只保留绩效部分后重试。',
    en: 'The page holds more than is read. Please keep the performance part alone and try again.',
  });
}
