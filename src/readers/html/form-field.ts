import { attributeOf, type HtmlElement, type HtmlNode, isElement } from './parse-tree.ts';

/**
 * What a form field shows: ticks as ☑ and ☐, otherwise its value; a list shows its choice. Undefined for anything that is not a
 * field; "" for fields without text of the paper (buttons, hidden values, passwords).
 */
export function fieldText(element: HtmlElement): string | undefined {
  switch (element.tagName) {
    case 'input':
      return inputText(element);
    case 'textarea':
      return element.childNodes.map(textOf).join('');
    case 'select':
      return chosen(element);
    default:
      return undefined;
  }
}

function inputText(element: HtmlElement): string {
  switch ((attributeOf(element, 'type') ?? 'text').trim().toLowerCase()) {
    case 'checkbox':
    case 'radio':
      return attributeOf(element, 'checked') === undefined ? '☐' : '☑';
    case 'hidden':
    case 'button':
    case 'submit':
    case 'reset':
    case 'image':
    case 'file':
    case 'password':
      return '';
    default:
      return attributeOf(element, 'value') ?? '';
  }
}

function chosen(select: HtmlElement): string {
  const options = optionsIn(select.childNodes);
  const option = options.find((candidate) => attributeOf(candidate, 'selected') !== undefined) ?? options[0];
  return option ? option.childNodes.map(textOf).join('').trim() : '';
}

function optionsIn(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.filter(isElement).flatMap((node) => (node.tagName === 'option' ? [node] : optionsIn(node.childNodes)));
}

function textOf(node: HtmlNode): string {
  if (isElement(node)) return node.childNodes.map(textOf).join('');
  return 'value' in node ? node.value : '';
}
