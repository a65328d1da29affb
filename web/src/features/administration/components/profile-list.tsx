import { Collapse, Table } from 'antd';
import { ruleEndpoints } from '#contract/rules.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { ruleWords } from '../words.ts';

/** The scoring profiles by region and year, each parameter with what it rests on. They are data of the program and are not changed here. */
export function ProfileList() {
  const t = useText();
  const profiles = useRead(ruleEndpoints.listProfiles, {});
  return (
    <ReadState query={profiles}>
      {({ value }) => (
        <Collapse
          items={value.items.map(({ id, version, region, from, title, lines }) => ({
            key: `${id}@${version}`,
            label: `${region} ${from}：${t(title)}`,
            children: (
              <ScrollBox label={t(title)} narrowest={640}>
                <Table
                  size="small"
                  rowKey={({ name }) => name.en}
                  pagination={false}
                  dataSource={lines}
                  columns={[
                    { title: t(ruleWords.parameter), width: 160, render: (_, { name }) => t(name) },
                    { title: t(ruleWords.value), render: (_, line) => t(line.value) },
                    {
                      title: t(ruleWords.basis),
                      render: (_, { citations }) => citations.map((one) => t(one)).join('；'),
                    },
                  ]}
                />
              </ScrollBox>
            ),
          }))}
        />
      )}
    </ReadState>
  );
}
