import type { CompoundFile } from './open-cfb.ts';

/** What a compound file holds, told by its streams. */
export type CompoundKind = 'doc' | 'xls' | 'ppt' | 'encrypted-ooxml' | 'unknown';

/** The kind of document in a compound file; a .docx or .xlsx with a password is a compound file too ([MS-OFFCRYPTO] 2.3.4). */
export function detectCompound(file: CompoundFile): CompoundKind {
  if (file.has('EncryptedPackage')) return 'encrypted-ooxml';
  if (file.has('WordDocument')) return 'doc';
  if (file.has('Workbook') || file.has('Book') || file.has('WORKBOOK') || file.has('BOOK')) return 'xls';
  return file.has('PowerPoint Document') ? 'ppt' : 'unknown';
}
