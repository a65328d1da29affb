import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertPapers, type NewPaper, type PaperRow } from '../../store/papers/papers.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { unpackArchive } from '../reviews/unpack-archive.ts';
import { keepPaper } from './paper-store.ts';
import type { UploadedPaper } from './read-uploaded-paper.ts';

/** Takes a paper, or every paper of a zip, to be read in the background. Acknowledged only when the bytes are kept. */
export async function handInPapers(acting: Acting, upload: UploadedPaper): Promise<PaperRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'mingji-papers-'));
  try {
    const come = /\.zip$/i.test(upload.fileName) ? await unpacked(acting, upload, folder) : [single(upload)];
    for (const { path, sha256 } of come)
      if (path !== undefined) await keepPaper(acting.data.store.folder, { path, sha256 });
    const { tenant } = acting.actor;
    const papers = await act(acting, { tenant, action: 'paper.create' }, async (step) => {
      const rows = come.map((paper) => newPaper(acting, paper, step.newId(), step.at));
      const papers = await insertPapers(step.db, rows);
      for (const { id, file_name, sha256 } of papers) {
        await step.record({ subject: `paper/${id}`, after: { fileName: file_name, sha256 } });
      }
      await acting.jobs.add(step.db, 'papers', { tenant }, tenant);
      return papers;
    });
    acting.jobs.wake('papers');
    return papers;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Come {
  /** Absent for what could not be taken out of its archive. */
  readonly path?: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly why?: { readonly zh: string; readonly en: string };
}

const single = ({ path, fileName, sha256, size }: UploadedPaper): Come => ({ path, fileName, sha256, size });

/** What could not be unpacked stands in the list too, with its reason, so that no paper is lost from sight. */
async function unpacked(acting: Acting, archive: UploadedPaper, folder: string): Promise<Come[]> {
  const { files, faults } = await unpackArchive(acting, archive, folder);
  return [
    ...files.map(({ path, name, sha256, size }) => ({ path, fileName: lastOf(name), sha256, size })),
    ...faults.map(({ name, why }) => ({ fileName: lastOf(name), sha256: '', size: 0, why })),
  ];
}

const lastOf = (name: string): string => name.split(/[/\\]/).at(-1) ?? name;

function newPaper({ actor }: Acting, { fileName, sha256, size, why }: Come, id: string, at: string): NewPaper {
  return {
    ...{ tenant: actor.tenant, id, file_name: fileName, sha256, size, state: why ? 'unreadable' : 'waiting' },
    ...{ uploaded_by: actor.account, uploaded_by_name: actor.displayName, uploaded_at: at },
    messages: why ? [{ severity: 'error', code: 'not-unpacked', text: why }] : [],
  };
}
