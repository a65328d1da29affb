import { OperationalError } from '../../base/operational-error.ts';
import { exhibitEndpoints } from '../../contract/exhibits.ts';
import {
  attachExhibitTo,
  detachExhibitFrom,
  openExhibit,
  readExhibit,
  uploadExhibit,
} from '../../services/exhibits/office-exhibits.ts';
import { routesOf } from '../route.ts';
import type { FileToSend } from '../send-file.ts';
import { exhibitPolicies } from './policy.ts';
import { presentExhibitView } from './presenter.ts';

/** Pictures that every browser shows without running anything. */
const SHOWN = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;

export const exhibitRoutes = routesOf(exhibitEndpoints, exhibitPolicies, {
  async upload({ acting, query, upload }) {
    const { fileName, date, ledger, record } = query;
    if ((ledger === undefined) !== (record === undefined)) throw bothOrNone();
    const target = ledger !== undefined && record !== undefined ? { ledger, id: record } : undefined;
    const { path, sha256, size } = upload;
    const file = { path, sha256, size, fileName, date, record: target };
    return { value: presentExhibitView(await uploadExhibit(acting, file)) };
  },
  async read({ acting, params, query }) {
    return { value: presentExhibitView(await readExhibit(acting, params.sha256, query.office)) };
  },
  async content({ acting, params, query }) {
    const { exhibit, pieces } = await openExhibit(acting, params.sha256, query.office);
    return { value: undefined, file: { name: exhibit.name, from: { pieces } } };
  },
  async picture({ acting, params, query }) {
    const shownAs = pictureType((await readExhibit(acting, params.sha256, query.office)).exhibit.mediaType);
    const { exhibit, pieces } = await openExhibit(acting, params.sha256, query.office);
    return { value: undefined, file: { name: exhibit.name, from: { pieces }, shownAs } };
  },
  async attach({ acting, params }) {
    return { value: presentExhibitView(await attachExhibitTo(acting, params.sha256, params.ledger, params.record)) };
  },
  async detach({ acting, params }) {
    return { value: presentExhibitView(await detachExhibitFrom(acting, params.sha256, params.ledger, params.record)) };
  },
});

function pictureType(mediaType: string): NonNullable<FileToSend['shownAs']> {
  const shown = SHOWN.find((type) => type === mediaType);
  if (shown) return shown;
  throw new OperationalError('resource_not_found', {
    zh: '这份佐证不是可以预览的图片，请下载查看。',
    en: 'The exhibit is no picture that can be shown; download it.',
  });
}

const bothOrNone = (): OperationalError =>
  new OperationalError('request_invalid', {
    zh: '附到记录时，ledger 和 record 要同时给出。',
    en: 'To attach it to a record, give both ledger and record.',
  });
