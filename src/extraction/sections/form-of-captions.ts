import type { Place } from '../../model/place.ts';
import { isPerformanceTitle } from '../captions.ts';
import { type FormDraft, type LabelledValue, newForm } from '../form-draft.ts';

/** So many captions below a title make the head of a form. */
const FEWEST = 3;

/**
 * The form behind the last table of a text that ends in its head: its title, and below it the lines that name its project and say more of it.
 * Undefined where no title of a performance form stands there, or too little below it.
 */
export function formOfCaptions(
  title: { readonly text: string; readonly at: Place } | undefined,
  below: readonly LabelledValue[],
  usualUnit: string,
): FormDraft | undefined {
  if (!title || !isPerformanceTitle(title.text)) return undefined;
  if (below.length < FEWEST || !below.some(({ label, text }) => label === 'name' && text !== '')) return undefined;
  const form = newForm({ title: title.text, titleAt: title.at, captionUnit: undefined, usualUnit, listed: new Map() });
  form.values.push(...below);
  form.at = title.at;
  return form;
}
