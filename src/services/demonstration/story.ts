import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../../model/plan.ts';
import type { Acting } from '../acting/actor.ts';
import { boundPaper, formOf } from '../forms/render-forms.ts';
import type { UploadedPaper } from '../papers/read-uploaded-paper.ts';
import { sha256Of } from '../reviews/sha256-of.ts';

/** Lets somebody act on a day of the story, in the morning; a day that lies behind today becomes today. */
export type OnDay = (acting: Acting, day: string) => Acting;

/** Writes a plan down as the Word paper that an office hands in. */
export type PaperMaker = (plan: Plan, fileName: string) => Promise<UploadedPaper>;

/** The clock of the story. Nothing happens later than `today`. */
export function storyClock(today: string): OnDay {
  return (acting, day) => {
    const moment = new Date(`${day < today ? day : today}T01:30:00Z`);
    return { ...acting, now: () => moment };
  };
}

/** Makes papers in a folder that is removed afterwards. */
export function paperMaker(folder: string): PaperMaker {
  let count = 0;
  return async (plan, fileName) => {
    const bytes = await boundPaper(formOf('hebei-budget-text'), { plan }, 'docx').write();
    count += 1;
    const path = join(folder, `${count}.docx`);
    await writeFile(path, bytes);
    return { path, fileName, sha256: sha256Of(bytes), size: bytes.byteLength };
  };
}
