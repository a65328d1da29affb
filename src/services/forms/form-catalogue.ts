import type { Bilingual } from '../../base/bilingual.ts';
import { forms } from '../../forms/forms.ts';

/** A form as a list shows it. */
export interface FormEntry {
  readonly id: string;
  readonly title: Bilingual;
  readonly origin: Bilingual;
}

/** Every official form, in the order of the list. */
export const formCatalogue: readonly FormEntry[] = forms.map(({ id, title, origin }) => ({ id, title, origin }));
