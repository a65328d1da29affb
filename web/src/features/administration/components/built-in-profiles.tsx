import { Button, Collapse } from 'antd';
import { profileEndpoints } from '#contract/profiles.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { profileWords } from '../profile-words.ts';
import type { ProfileDraft } from '../use-profile-draft.ts';

/** The scoring profiles that come with the program, each parameter with what it rests on, and how to begin the year's own with one of them. */
export function BuiltInProfiles({ draft }: { readonly draft: ProfileDraft }) {
  const t = useText();
  const profiles = useRead(profileEndpoints.listBuiltIn, {});
  return (
    <ReadState query={profiles}>
      {({ value }) => (
        <Collapse
          items={value.items.map(({ id, version, region, from, title, lines, scoring }) => ({
            key: `${id}@${version}`,
            label: `${region} ${from}${t(common.colon)}${t(title)}`,
            children: (
              <>
                <p>
                  <Button onClick={() => draft.change({ scoring })}>{t(profileWords.takeOver)}</Button>
                </p>
                <ScrollBox label={t(title)} narrowest={640}>
                  <DataTable
                    size="small"
                    rowKey={({ name }) => name.en}
                    rows={lines}
                    columns={[
                      { title: t(profileWords.what), width: 160, render: (_, { name }) => t(name) },
                      { title: t(profileWords.value), render: (_, line) => t(line.value) },
                      {
                        title: t(profileWords.restsOn),
                        render: (_, { citations }) => citations.map((one) => t(one)).join(t(common.semicolon)),
                      },
                    ]}
                  />
                </ScrollBox>
              </>
            ),
          }))}
        />
      )}
    </ReadState>
  );
}
