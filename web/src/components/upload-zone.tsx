import { InboxOutlined } from '@ant-design/icons';
import { Progress, Upload } from 'antd';
import { useState } from 'react';
import { textsOf } from '../lib/api/problem.ts';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';

const words = messages({
  waiting: { zh: '等待上传', en: 'Waiting' },
  done: { zh: '完成', en: 'Done' },
});

interface UploadZoneProps {
  /** "把文件拖到这里，或点击选择" and what kinds of files are taken. */
  readonly title: string;
  readonly hint?: string;
  /** As the accept attribute of HTML. */
  readonly accept?: string;
  readonly multiple?: boolean;
  /** Takes whole folders, with the folders in them. */
  readonly folders?: boolean;
  /** Sends one file, says how much has gone (0 to 1). Files are sent one after another, in their order. */
  readonly send: (file: File, onProgress: (share: number) => void) => Promise<unknown>;
}

interface Line {
  readonly name: string;
  readonly share: number;
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  readonly fault?: string;
}

/** Takes files by drag and drop, by the keyboard or from a phone's camera, and shows how far each one is and what is wrong with it. */
export function UploadZone({ title, hint, accept, multiple = false, folders = false, send }: UploadZoneProps) {
  const t = useText();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const note = (index: number, change: Partial<Line>): void =>
    setLines((before) => before.map((line, at) => (at === index ? { ...line, ...change } : line)));

  async function sendAll(files: readonly File[]): Promise<void> {
    const first = lines.length;
    setLines((before) => [...before, ...files.map(({ name }) => ({ name, share: 0, state: 'waiting' as const }))]);
    for (const [offset, file] of files.entries()) {
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

  return (
    <>
      <Upload.Dragger
        accept={accept ?? ''}
        multiple={multiple}
        directory={folders}
        showUploadList={false}
        beforeUpload={(file, all) => {
          // antd asks once per file; all of them are sent at the first.
          if (file === all[0]) void sendAll(all);
          return false;
        }}
      >
        <p>
          <InboxOutlined style={{ fontSize: 32 }} />
        </p>
        <p>{title}</p>
        {hint && <p>{hint}</p>}
      </Upload.Dragger>
      <ul className="upload-lines" aria-live="polite">
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
