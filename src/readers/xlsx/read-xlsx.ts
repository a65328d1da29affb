import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { WorkbookContent } from '../sheet/workbook.ts';
import { withZip, type ZipArchive } from '../zip/open-zip.ts';
import { isTrue, readSheet, type Workbook } from './read-sheet.ts';
import { readStyles } from './read-styles.ts';
import { readSharedStrings } from './string-item.ts';
import { drawingTextMessage, notComputedMessage, uncalculatedMessage, unreadSheetMessage } from './xlsx-messages.ts';
import { XlsxPackage } from './xlsx-package.ts';

interface SheetEntry {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

type Reading = Result<readonly Block[], Message> & { readonly shownSheet: string };

/** An Excel workbook (ECMA-376, transitional and strict) as the tables of its sheets, cells written as the sheet shows them. */
export function readXlsx(bytes: Uint8Array, limits: Limits): Reading {
  return withZip(bytes, limits, (archive) => readPackage(archive, limits));
}

function readPackage(archive: ZipArchive, limits: Limits): Reading {
  const file = new XlsxPackage(archive, limits);
  const { entries, calendar, recalculates, active } = readWorkbook(file);
  const workbook: Workbook = {
    strings: readSharedStrings(file.openByKind('sharedStrings')),
    styles: readStyles(file.openByKind('styles')),
    calendar,
  };
  const content = new WorkbookContent(limits);
  const messages: Message[] = [...archive.messages];
  for (const { name, id, isHidden } of entries) {
    const part = file.openById(id);
    if (part?.kind !== 'worksheet') {
      messages.push(unreadSheetMessage(name, part?.kind));
      continue;
    }
    const sheet = readSheet(part.xml, name, isHidden, workbook, limits);
    const isNotComputed = recalculates && sheet.formulas > 0 && sheet.zeroResults === sheet.formulas;
    content.add(sheet, [
      ...(sheet.uncalculated > 0 ? [uncalculatedMessage(name, sheet.uncalculated)] : []),
      ...(isNotComputed ? [notComputedMessage(name, sheet.formulas)] : []),
    ]);
  }
  const read = content.read();
  messages.push(...read.messages);
  const boxes = file.drawings.filter((name) => /<a:t>[^<]*[^<\s]/.test(file.readText(name)));
  if (boxes.length > 0) messages.push(drawingTextMessage());
  return { value: read.value, messages, shownSheet: entries[active]?.name ?? '' };
}

interface WorkbookPart {
  readonly entries: readonly SheetEntry[];
  readonly calendar: Workbook['calendar'];
  /** Whether all formulas are computed anew when somebody opens the workbook; writers that compute nothing ask for it and write zeros. */
  readonly recalculates: boolean;
  /** The sheet that is shown when somebody opens the workbook, among the entries (18.2.30). */
  readonly active: number;
}

function readWorkbook(file: XlsxPackage): WorkbookPart {
  const xml = file.openWorkbook();
  const entries: SheetEntry[] = [];
  let calendar: Workbook['calendar'] = '1900';
  let recalculates = false;
  let active = 0;
  for (let token = xml.next(); token !== 'eof'; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'x:workbookPr' && isTrue(xml.attribute('date1904'))) calendar = '1904';
    else if (xml.name === 'x:calcPr') recalculates = isTrue(xml.attribute('fullCalcOnLoad'));
    else if (xml.name === 'x:workbookView') active = Number(xml.attribute('activeTab') ?? 0);
    if (xml.name !== 'x:sheet') continue;
    const isHidden = (xml.attribute('state') ?? 'visible') !== 'visible';
    entries.push({ name: xml.attribute('name') ?? '', id: xml.attribute('r:id') ?? '', isHidden });
  }
  return { entries, calendar, recalculates, active };
}
