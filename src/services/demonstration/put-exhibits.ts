import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Acting } from '../acting/actor.ts';
import { attachExhibitTo, uploadExhibit } from '../exhibits/office-exhibits.ts';
import { renderPdf } from '../forms/standing-pdf-process.ts';
import { listRecordsOf } from '../records/read-records.ts';
import type { RecordView } from '../records/record-view.ts';
import { sha256Of } from '../reviews/sha256-of.ts';
import type { DemonstrationDepartment } from './demonstration-department.ts';
import { makePicture } from './make-picture.ts';
import { officeName } from './make-plan.ts';
import type { RecordYears } from './make-records.ts';

/** A page with these lines as a pdf. */
function writePage(title: string, lines: readonly string[]): Promise<Uint8Array> {
  const text = (words: string) => ({ kind: 'text', texts: [words], align: 'left', above: 0, indent: false }) as const;
  const blocks = [{ kind: 'heading', level: 0, text: title } as const, ...lines.map(text)];
  return renderPdf({ title, landscape: false, sections: [{ name: title, blocks }] });
}

/** How many of the newest records of a department's first ledger get an exhibit. */
const WITH_EXHIBIT = 6;

/** Exhibits of a department: pictures, sign-in sheets as pdf and notes as text, one of which serves two records, as evaluators want to see told. */
export async function putExhibits(
  acting: Acting,
  department: DemonstrationDepartment,
  years: RecordYears,
  folder: string,
): Promise<number> {
  const [first] = department.series;
  if (!first) return 0;
  const records = await listRecordsOf(acting, first.ledger, { to: years.today, limit: WITH_EXHIBIT + 1 });
  let count = 0;
  let last = '';
  for (const [index, record] of records.slice(0, WITH_EXHIBIT).entries()) {
    const made = await madeFor(department, record, index);
    const path = join(folder, `exhibit-${index}`);
    await writeFile(path, made.bytes);
    last = sha256Of(made.bytes);
    const { ledger, id, date } = record.version;
    await uploadExhibit(acting, {
      ...{ path, sha256: last, size: made.bytes.byteLength, fileName: made.name, date },
      record: { ledger, id },
    });
    count += 1;
  }
  const again = records.at(WITH_EXHIBIT);
  if (again && last !== '') await attachExhibitTo(acting, last, again.version.ledger, again.version.id);
  return count;
}

async function madeFor(department: DemonstrationDepartment, { version }: RecordView, index: number) {
  const { date, fields } = version;
  const about = fields['topic'] ?? fields['unit'] ?? fields['issue'] ?? fields['number'] ?? fields['name'] ?? '记录';
  const office = officeName(department);
  const told = [`单位：${office}`, `日期：${date}`, `事项：${about}`, '本材料为演示数据，系虚构。'];
  switch (index % 3) {
    case 0:
      return { name: `${date}现场.png`, bytes: makePicture(`${department.unit}/${date}/${about}`) };
    case 1:
      return { name: `${date}签到表.pdf`, bytes: await writePage('签到表', told) };
    default:
      return { name: `${date}情况说明.txt`, bytes: new TextEncoder().encode(`情况说明\n${told.join('\n')}\n`) };
  }
}
