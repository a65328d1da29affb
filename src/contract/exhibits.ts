import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, ledgerId, officeQuery } from './ledgers.ts';
import { id, moment, text } from './shared-schemas.ts';

/** The largest exhibit that is taken. */
const exhibitBody = { kind: 'file', maxBytes: 50 * 1024 * 1024 } as const;

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const exhibitParams = z.strictObject({ sha256 });
const linkParams = z.strictObject({ sha256, ledger: ledgerId, record: id });

export const exhibit = z.object({
  sha256,
  name: z.string(),
  /** Told by content, never by name. */
  mediaType: z.string(),
  bytes: z.number().int(),
  /** The day the exhibit itself bears; null when nobody said. */
  date: z.string().nullable(),
  uploadedAt: moment,
});

const usedBy = z.object({ ledger: z.string(), record: id });
const exhibitDetail = exhibit.extend({
  uploadedBy: z.string(),
  /** More than one is a reuse, which evaluators want to see. */
  records: z.array(usedBy),
});

export const exhibitEndpoints = {
  upload: endpoint({
    id: 'exhibit.upload',
    method: 'post',
    path: '/exhibits',
    tag: 'exhibits',
    summary: { zh: '上传佐证材料，可同时附到一条记录', en: 'Upload an exhibit and attach it to a record' },
    query: z.strictObject({
      fileName: text(255),
      /** The day the exhibit itself bears, apart from the day of the upload. */
      date: day.optional(),
      ledger: ledgerId.optional(),
      record: id.optional(),
    }),
    body: exhibitBody,
    answer: { status: 201, schema: exhibitDetail },
    repeatable: true,
    errors: ['exhibit_refused', 'record_not_found'],
  }),
  read: endpoint({
    id: 'exhibit.read',
    method: 'get',
    path: '/exhibits/:sha256',
    tag: 'exhibits',
    summary: { zh: '一份佐证，及其用于哪些记录', en: 'An exhibit and the records it serves' },
    params: exhibitParams,
    query: z.strictObject(officeQuery),
    answer: { status: 200, schema: exhibitDetail },
  }),
  content: endpoint({
    id: 'exhibit.content',
    method: 'get',
    path: '/exhibits/:sha256/content',
    tag: 'exhibits',
    summary: { zh: '下载佐证', en: 'The file itself, to keep' },
    params: exhibitParams,
    query: z.strictObject(officeQuery),
    answer: { status: 200, file: true },
    errors: ['file_not_readable'],
  }),
  picture: endpoint({
    id: 'exhibit.picture',
    method: 'get',
    path: '/exhibits/:sha256/picture',
    tag: 'exhibits',
    summary: { zh: '图片类佐证的预览', en: 'An exhibit that is a picture, to be shown' },
    params: exhibitParams,
    query: z.strictObject(officeQuery),
    answer: { status: 200, file: true },
    errors: ['file_not_readable'],
  }),
  attach: endpoint({
    id: 'exhibit.attach',
    method: 'put',
    path: '/exhibits/:sha256/records/:ledger/:record',
    tag: 'exhibits',
    summary: { zh: '把佐证附到又一条记录', en: 'Attach it to one more record' },
    params: linkParams,
    answer: { status: 200, schema: exhibitDetail },
    errors: ['record_not_found'],
  }),
  detach: endpoint({
    id: 'exhibit.detach',
    method: 'delete',
    path: '/exhibits/:sha256/records/:ledger/:record',
    tag: 'exhibits',
    summary: { zh: '取下附错的佐证，文件和经过留存', en: 'Take it off a record; file and log keep that it was there' },
    params: linkParams,
    answer: { status: 200, schema: exhibitDetail },
    errors: ['record_not_found'],
  }),
};
