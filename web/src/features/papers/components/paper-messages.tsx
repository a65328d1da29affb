import { Alert } from 'antd';
import { BilingualText } from '../../../components/bilingual-text.tsx';
import type { Paper } from './types.ts';

/** What the reader could not read, or read with a doubt. */
export function PaperMessages({ paper }: { readonly paper: Paper }) {
  return (
    <ul className="paper-messages">
      {paper.messages.map(({ severity, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the messages of a paper never change
        <li key={index}>
          <Alert type={severity} showIcon title={<BilingualText text={text} />} />
        </li>
      ))}
    </ul>
  );
}
