import type { Limits } from '../../readers/limits.ts';

/** Work that is done on one file inside a worker: from its bytes to a plain, cloneable answer. */
export type Task = (bytes: Uint8Array, file: string, options: unknown, worker: WorkerSide) => Promise<unknown>;

/** What a task has from the worker that it runs in. */
export interface WorkerSide {
  /** Says how far the task is. */
  readonly tell: (progress: Progress) => void;
  /** Where the file stands; "" for work that is about none. */
  readonly path: string;
  /** What reading a file may cost; how long pictures may be recognised is told of the time that the work has left. */
  readonly limits: Limits;
}

/** How far a task is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Every task by its name; loaded in the worker when first asked for. */
export const tasks = {
  read: async () => (await import('./read-task.ts')).readTask,
  check: async () => (await import('../checking/check-task.ts')).checkTask,
  'check-report': async () => (await import('../findings/report-task.ts')).reportTask,
  draw: async () => (await import('../papers/draw-task.ts')).drawTask,
  plan: async () => (await import('../checking/plan-task.ts')).planTask,
  paper: async () => (await import('../papers/paper-task.ts')).paperTask,
  'review-workbook': async () => (await import('../reviews/review-workbook-task.ts')).reviewWorkbookTask,
  upload: async () => (await import('../papers/upload-task.ts')).uploadTask,
  unpack: async () => (await import('../reviews/unpack-task.ts')).unpackTask,
  'ledger-workbook': async () => (await import('../ledgers/workbook-task.ts')).workbookTask,
  'ledger-sheet': async () => (await import('../imports/sheet-task.ts')).sheetTask,
  'filled-sheet': async () => (await import('../filings/sheet-task.ts')).filledSheetTask,
  'exhibit-type': async () => (await import('../exhibits/exhibit-type-task.ts')).exhibitTypeTask,
} as const satisfies Record<string, () => Promise<Task>>;

export type TaskName = keyof typeof tasks;
