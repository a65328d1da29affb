// Takes the pictures of docs/forms anew: fills every official form from the sample plans about an invented county, draws the pdf and the docx
// (converted by LibreOffice) page by page, joins the pages, and writes the list of the forms beside them. Run it with
// `node tools/make-form-pictures.ts` after a form has changed; needs LibreOffice, poppler (pdftoppm) and ImageMagick (montage, convert).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocx } from '../src/forms/docx/render-docx.ts';
import { forms } from '../src/forms/forms.ts';
import { createPdfWriter } from '../src/forms/pdf/render-pdf.ts';
import { fontFolders } from '../src/services/forms/font-folders.ts';
import { sampleForm } from '../tests/forms/sample-forms.ts';

const pictures = join(import.meta.dirname, '..', 'docs', 'forms');
/** Larger files are drawn again with fewer grey levels and dots. */
const LARGEST = 150_000;
/** Dots per inch, from the best to the one that always fits. */
const RESOLUTIONS = [80, 66, 56, 46];
/** Bound forms repeat themselves: the first pages show what there is to see. */
const MOST_PAGES = 6;

function run(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw new Error(`${program} is needed for the pictures: ${error.message}`);
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

/** The pages of a pdf side by side, as a PNG of grey levels. */
function draw(pdf: string, picture: string, work: string): void {
  for (const resolution of RESOLUTIONS) {
    const pages = mkdtempSync(join(work, 'pages-'));
    run('pdftoppm', ['-r', String(resolution), '-l', String(MOST_PAGES), '-gray', '-png', pdf, join(pages, 'page')]);
    const files = readdirSync(pages)
      .sort()
      .map((name) => join(pages, name));
    const tile = `${Math.min(3, files.length)}x`;
    run('montage', [...files, '-tile', tile, '-geometry', '+6+6', '-background', '#999', join(pages, 'all.png')]);
    run('convert', [join(pages, 'all.png'), '-colors', '16', '-strip', '-define', 'png:compression-level=9', picture]);
    if (statSync(picture).size < LARGEST) return;
  }
}

const work = mkdtempSync(join(tmpdir(), 'mingji-form-pictures-'));
try {
  mkdirSync(pictures, { recursive: true });
  const pdf = createPdfWriter(fontFolders());
  for (const form of forms) {
    const filled = await sampleForm(form);
    writeFileSync(join(work, `${form.id}-pdf.pdf`), pdf.render(filled));
    writeFileSync(join(work, `${form.id}.docx`), renderDocx(filled));
  }
  const documents = forms.map(({ id }) => join(work, `${id}.docx`));
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, ...documents]);
  for (const { id } of forms) {
    draw(join(work, `${id}-pdf.pdf`), join(pictures, `${id}-pdf.png`), work);
    draw(join(work, `${id}.pdf`), join(pictures, `${id}-docx.png`), work);
    console.log(`docs/forms/${id}-pdf.png, docs/forms/${id}-docx.png`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
writeFileSync(join(pictures, 'README.md'), readme());

function readme(): string {
  const sections = forms.map(
    ({ id, title, origin, scope }) =>
      `## ${title.zh}\n\n\`${id}\` · ${title.en} · ${origin.zh} (${origin.en}) · ${scope === 'project' ? 'one for each project' : 'one for the paper'}\n\n` +
      `| pdf | docx, as LibreOffice lays it out |\n|---|---|\n| ![${title.zh} (pdf)](${id}-pdf.png) | ![${title.zh} (docx)](${id}-docx.png) |\n`,
  );
  const head = readFileSync(join(import.meta.dirname, 'form-pictures-head.md'), 'utf8');
  return `${head}\n${sections.join('\n')}`;
}
