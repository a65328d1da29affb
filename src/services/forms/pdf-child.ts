// The other end of pdf-process.ts: sets the forms that come in and sends the bytes back, until it is told to end.
import { createPdfWriter } from '../../forms/pdf/render-pdf.ts';
import type { FilledForm } from '../../forms/sheet.ts';
import { fontFolders } from './font-folders.ts';

const writer = createPdfWriter(fontFolders());
process.on('message', (form: FilledForm) => {
  process.send?.(writer.render([form]));
});
process.on('disconnect', () => process.exit(0));
