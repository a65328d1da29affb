import { dayNumber } from './reference.ts';
import type { Comparison, Validation } from './workbook.ts';
import { clip, xmlText, xstring } from './xml-text.ts';

/** What Excel takes for a drop-down whose options stand in the rule itself. */
const OPTIONS_LIMIT = 255;

/** `dataValidations` of a sheet (ECMA-376 18.3.1.33), "" when there are none. */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml(rule: Validation): string {
  const { type, operator, formulas } = testOf(rule);
  const attributes =
    ` type="${type}"` +
    (rule.error?.level && rule.error.level !== 'stop' ? ` errorStyle="${rule.error.level}"` : '') +
    (operator && operator !== 'between' ? ` operator="${operator}"` : '') +
    (rule.required ? '' : ' allowBlank="1"') +
    (rule.prompt ? ' showInputMessage="1"' : '') +
    ' showErrorMessage="1"' +
    message('errorTitle', rule.error?.title, 32) +
    message('error', rule.error?.text, 225) +
    message('promptTitle', rule.prompt?.title, 32) +
    message('prompt', rule.prompt?.text, 255);
  const [first = '', second] = formulas.map(xmlText);
  const bounds = `<formula1>${first}</formula1>${second === undefined ? '' : `<formula2>${second}</formula2>`}`;
  return `<dataValidation${attributes} sqref="${xmlText(rule.range)}">${bounds}</dataValidation>`;
}

function message(name: string, text: string | undefined, limit: number): string {
  return text ? ` ${name}="${xstring(clip(text, limit)).replaceAll('\n', '&#10;')}"` : '';
}

interface Test {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function testOf(rule: Validation): Test {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formulas: [listSource(rule.options)] };
    case 'custom':
      return { type: 'custom', formulas: [rule.formula] };
    case 'date':
      return { type: 'date', ...comparison(rule.test, dayNumber) };
    case 'text-length':
      return { type: 'textLength', ...comparison(rule.test, (value) => value) };
    default:
      return { type: rule.kind, ...comparison(rule.test, (value) => value) };
  }
}

function listSource(options: readonly string[] | { readonly range: string }): string {
  if ('range' in options) return options.range;
  const joined = options.join(',');
  if (joined.length > OPTIONS_LIMIT || options.some((option) => option.includes(','))) {
    throw new Error(
      `workbook validation: options with a comma or over ${OPTIONS_LIMIT} characters have to stand in a range`,
    );
  }
  return `"${joined.replaceAll('"', '""')}"`;
}

function comparison(test: Comparison<string>, write: (value: string) => string): Omit<Test, 'type'> {
  if ('between' in test) return { operator: 'between', formulas: test.between.map(write) };
  if ('atLeast' in test) return { operator: 'greaterThanOrEqual', formulas: [write(test.atLeast)] };
  if ('atMost' in test) return { operator: 'lessThanOrEqual', formulas: [write(test.atMost)] };
  if ('moreThan' in test) return { operator: 'greaterThan', formulas: [write(test.moreThan)] };
  if ('lessThan' in test) return { operator: 'lessThan', formulas: [write(test.lessThan)] };
  if ('equal' in test) return { operator: 'equal', formulas: [write(test.equal)] };
  return { operator: 'notEqual', formulas: [write(test.notEqual)] };
}
