// The other end of pdf-process.ts: sets the forms that come in and sends the bytes back, until it is told to end.
import { createPdfWriter } from '../../forms/pdf/render-pdf.ts';
import type { PieceInPaper } from '../../forms/pdf/typst-source.ts';
import type { FilledForm } from '../../forms/sheet.ts';
import { fontFolders } from './font-folders.ts';

const writer = createPdfWriter(fontFolders());
process.on('message', ({ form, piece }: { form: FilledForm; piece?: PieceInPaper }) => {
  process.send?.(writer.render(form, piece));
});
process.on('disconnect', () => process.exit(0));
// Loads the typefaces while nobody waits yet.
writer.render({
  title: '表',
  landscape: false,
  sections: [
    {
      name: '表',
      blocks: [
        { kind: 'heading', level: 0, text: '表' },
        { kind: 'heading', level: 1, text: '表' },
        { kind: 'text', texts: ['表'], align: 'left', above: 0, indent: false },
      ],
    },
  ],
});
