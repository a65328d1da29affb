/** What a group's text is. */
export type Destination = 'body' | 'label' | 'fonts' | 'styles' | 'box';

/** Groups whose text is no text of the document. What is marked \* and not in {@link ENTERED} is skipped too. */
const SKIPPED: ReadonlySet<string> = new Set([
  'colortbl',
  'info',
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'footnote',
  'ftnsep',
  'ftnsepc',
  'aftnsep',
  'aftnsepc',
  'pict',
  'object',
  'fldinst',
  'nonesttables',
  'nonshppict',
  'shprslt',
  'sp',
  'listtable',
  'listoverridetable',
  'revtbl',
  'rsidtbl',
  'xe',
  'tc',
  'tcn',
  'rxe',
  'txe',
  'filetbl',
  'stylerestrictions',
  'themedata',
  'colorschememapping',
  'latentstyles',
  'datastore',
  'generator',
  'template',
  'annotation',
  'atnid',
  'atnauthor',
  'pn',
  'bkmkstart',
  'bkmkend',
  'falt',
  'panose',
  'do',
  'background',
  'keycode',
  'mmathPr',
  'xmlnstbl',
  'userprops',
  'password',
  'objdata',
  'objclass',
]);

/** Groups marked \* that are read nevertheless. */
const ENTERED: ReadonlySet<string> = new Set(['nesttableprops', 'shpinst', 'shppict', 'ud', 'fldrslt']);

const NAMED: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  listtext: 'label',
  pntext: 'label',
  shptxt: 'box',
};

/** What begins with this control word: a destination, "skip", or undefined when the word begins none. */
export function destinationOf(word: string, starred: boolean): Destination | 'skip' | undefined {
  if (Object.hasOwn(NAMED, word)) return NAMED[word];
  if (SKIPPED.has(word) || (starred && !ENTERED.has(word))) return 'skip';
  return undefined;
}
