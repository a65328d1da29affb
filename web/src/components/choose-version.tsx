import { Modal, Radio } from 'antd';
import { useState } from 'react';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';
import { DataTable } from './data-table.tsx';
import { ScrollBox } from './scroll-box.tsx';

const words = messages({
  title: { zh: '两人修改了相同的地方', en: 'Both of you changed the same places' },
  about: {
    zh: '其余修改已自动合并。下面这些地方请逐处选择保留哪一个；合并后仍可再改。',
    en: 'Everything else is joined already. Choose for each of these places; it can still be changed afterwards.',
  },
  take: { zh: '按所选合并', en: 'Join as chosen' },
  place: { zh: '位置', en: 'Place' },
  before: { zh: '原来', en: 'Before' },
  mine: { zh: '我的', en: 'Mine' },
  theirs: { zh: '对方的', en: 'Theirs' },
  empty: { zh: '（空）', en: '(empty)' },
});

/** One place that two people have changed differently, in words. */
export interface ChangedTwice {
  readonly key: string;
  readonly where: string;
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
}

interface ChooseVersionProps {
  readonly places: readonly ChangedTwice[];
  /** With the keys of the places where theirs is taken. */
  readonly onTake: (theirs: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

/** Place by place, what both have changed: a person chooses, and nothing is overwritten before. */
export function ChooseVersion({ places, onTake, onCancel }: ChooseVersionProps) {
  const t = useText();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const shown = (text: string): string => text || t(words.empty);
  const choose = (key: string, isTheirs: boolean): void =>
    setTheirs((chosen) => new Set(isTheirs ? [...chosen, key] : [...chosen].filter((one) => one !== key)));
  return (
    <Modal
      open
      width={860}
      title={t(words.title)}
      okText={t(words.take)}
      cancelText={t(common.cancel)}
      onOk={() => onTake(theirs)}
      onCancel={onCancel}
    >
      <p>{t(words.about)}</p>
      <ScrollBox label={t(words.title)} narrowest={700}>
        <DataTable<ChangedTwice>
          size="small"
          rowKey="key"
          rows={places}
          columns={[
            { title: t(words.place), dataIndex: 'where' },
            { title: t(words.before), render: (_, { before }) => shown(before) },
            {
              title: `${t(words.mine)} / ${t(words.theirs)}`,
              width: 380,
              render: (_, place) => (
                <Radio.Group
                  aria-label={place.where}
                  value={theirs.has(place.key)}
                  onChange={({ target }) => choose(place.key, target.value)}
                  options={[
                    { value: false, label: `${t(words.mine)}${t(common.colon)}${shown(place.mine)}` },
                    { value: true, label: `${t(words.theirs)}${t(common.colon)}${shown(place.theirs)}` },
                  ]}
                />
              ),
            },
          ]}
        />
      </ScrollBox>
    </Modal>
  );
}
