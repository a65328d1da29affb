import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import { textsOf } from '../lib/api/problem.ts';
import { packFiles } from '../lib/files/pack-files.ts';
import type { Taken, TakenFile } from '../lib/files/taken-files.ts';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';
import { DropZone } from './drop-zone.tsx';

const words = messages({
  waiting: { zh: '等待上传', en: 'Waiting' },
  done: { zh: '已上传', en: 'Uploaded' },
  closed: {
    zh: '打不开这个文件：可能已移走、没有权限，或正被其他程序占用。请关闭后再拖一次。',
    en: 'This file cannot be opened: it has moved, is locked, or may not be read. Close it and drop it again.',
  },
  leftOut: (names: readonly string[]) => ({
    zh: `略过 ${names.length} 个隐藏文件或临时文件：${names.slice(0, 5).join('、')}${names.length > 5 ? ' 等' : ''}`,
    en: `Left out ${names.length} hidden or temporary files: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`,
  }),
  nothing: { zh: '里面没有可以上传的文件。', en: 'There is no file in it that could be uploaded.' },
  sent: (done: number, total: number) => ({
    zh: `已上传 ${done} / ${total} 个文件`,
    en: `${done} of ${total} files uploaded`,
  }),
  stay: { zh: '，传完之前请不要关闭本页', en: '; keep this page open until all are there' },
  failed: (failed: number) => ({ zh: `，${failed} 个没有传上`, en: `; ${failed} failed` }),
  packed: (name: string, files: number) => ({ zh: `${name}（${files} 个文件）`, en: `${name} (${files} files)` }),
  papers: { zh: '文本', en: 'papers' },
});

interface UploadZoneProps {
  /** "把文件拖到这里，或点击选择" and what kinds of files are taken. */
  readonly title: string;
  readonly hint?: string;
  /** As the accept attribute of HTML. */
  readonly accept?: string;
  /** Takes several files, and whole folders with the folders in them. */
  readonly multiple?: boolean;
  /** Sends what comes at once as one zip; a zip that comes alone as it is. */
  readonly pack?: boolean;
  /** Sends one file, says how much has gone (0 to 1). Files are sent one after another, in their order. */
  readonly send: (file: File, onProgress: (share: number) => void) => Promise<unknown>;
}

interface Line {
  readonly name: string;
  readonly share: number;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  readonly fault?: string;
}

/** Takes files by drag and drop or by the keyboard, and shows how far each one is and what is wrong with it. */
export function UploadZone({ title, hint, accept, multiple = false, pack = false, send }: UploadZoneProps) {
  const t = useText();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const note = (index: number, change: Partial<Line>): void =>
    setLines((before) => before.map((line, at) => (at === index ? { ...line, ...change } : line)));

  const left = lines.filter(({ state }) => state === 'waiting' || state === 'sending').length;
  useWarningBeforeLeaving(left > 0);

  async function parcelsOf(files: readonly TakenFile[]): Promise<readonly { name: string; file: File }[]> {
    const [first] = files;
    const isArchive = files.length === 1 && /\.zip$/i.test(first?.path ?? '');
    if (!pack || isArchive || !first) return files.map(({ file, path }) => ({ name: path, file }));
    const folder = first.path.includes('/') ? first.path.split('/')[0] : undefined;
    const name = `${folder ?? t(words.papers)}.zip`;
    return [{ name: t(words.packed(name, files.length)), file: new File([await packFiles(files)], name) }];
  }

  async function sendAll({ files, leftOut, closed }: Taken): Promise<void> {
    const parcels = await parcelsOf(multiple ? files : files.slice(0, 1));
    const first = lines.length + closed.length;
    setNotes([
      ...(leftOut.length > 0 ? [t(words.leftOut(leftOut))] : []),
      ...(parcels.length + closed.length === 0 ? [t(words.nothing)] : []),
    ]);
    setLines((before) => [
      ...before,
      ...closed.map((name) => ({ name, share: 0, state: 'failed' as const, fault: t(words.closed) })),
      ...parcels.map(({ name }) => ({ name, share: 0, state: 'waiting' as const })),
    ]);
    for (const [offset, { file }] of parcels.entries()) {
      const index = first + offset;
      note(index, { state: 'sending' });
      try {
        await send(file, (share) => note(index, { share }));
        note(index, { state: 'done', share: 1 });
      } catch (error) {
        note(index, { state: 'failed', fault: t(textsOf(error)) });
      }
    }
  }

  const count = (wanted: Line['state']): number => lines.filter(({ state }) => state === wanted).length;
  return (
    <>
      <DropZone
        title={title}
        hint={hint}
        accept={accept}
        multiple={multiple}
        folders={multiple}
        onTaken={(taken) => sendAll(taken)}
      />
      <div aria-live="polite">
        {notes.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {lines.length > 1 && (
          <p>
            {t(words.sent(count('done'), lines.length))}
            {count('failed') > 0 && t(words.failed(count('failed')))}
            {left > 0 && t(words.stay)}
          </p>
        )}
      </div>
      <ul className="upload-lines">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; lines are only added
          <li key={index}>
            <span>{line.name}</span>
            {line.state === 'waiting' && <span>{t(words.waiting)}</span>}
            {line.state === 'done' && <span>✓ {t(words.done)}</span>}
            {line.state === 'sending' && (
              <Progress size="small" percent={Math.round(line.share * 100)} aria-label={line.name} />
            )}
            {line.state === 'failed' && <span role="alert">✗ {line.fault}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Has the browser ask before the page is closed while files are on their way. */
function useWarningBeforeLeaving(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isBusy]);
}
