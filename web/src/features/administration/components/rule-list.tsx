import { Button, Checkbox, Input, Space, Table } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { ruleEndpoints } from '#contract/rules.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { ruleWords } from '../words.ts';
import { DecideRule } from './decide-rule.tsx';

export type RuleLine = AnswerOf<typeof ruleEndpoints.decide>;

/** Every checking rule, its own severity and what the region has decided. */
export function RuleList() {
  const t = useText();
  const rules = useRead(ruleEndpoints.list, {});
  const restore = useChange(ruleEndpoints.undecide);
  const [find, setFind] = useState('');
  const [onlyDecided, setOnlyDecided] = useState(false);
  const [chosen, setChosen] = useState<RuleLine>();
  const fits = (rule: RuleLine): boolean =>
    (!onlyDecided || rule.setting !== null) && `${rule.id} ${t(rule.title)}`.includes(find.trim());
  return (
    <>
      <Space wrap style={{ marginBlockEnd: 16 }}>
        <Input
          aria-label={t(ruleWords.find)}
          placeholder={t(ruleWords.find)}
          allowClear
          style={{ width: 240 }}
          onChange={({ target }) => setFind(target.value)}
        />
        <Checkbox onChange={({ target }) => setOnlyDecided(target.checked)}>{t(ruleWords.onlyDecided)}</Checkbox>
      </Space>
      <ReadState query={rules}>
        {({ value }) => (
          <ScrollBox label={t(ruleWords.rulesTab)} narrowest={860}>
            <Table<RuleLine>
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={value.items.filter(fits)}
              expandable={{ expandedRowRender: (rule) => <RuleText rule={rule} /> }}
              columns={[
                { title: t(ruleWords.rule), render: (_, { title }) => t(title) },
                { title: t(ruleWords.severity), width: 90, render: (_, { severity }) => t(ruleWords[severity]) },
                { title: t(ruleWords.decided), render: (_, { setting }) => <Decided setting={setting} /> },
                {
                  title: t(common.actions),
                  width: 170,
                  render: (_, rule) => (
                    <Space>
                      <Button
                        size="small"
                        aria-label={t(ruleWords.decideOf(t(rule.title)))}
                        onClick={() => setChosen(rule)}
                      >
                        {t(ruleWords.decide)}
                      </Button>
                      {rule.setting && (
                        <Button size="small" onClick={() => restore.mutate({ params: { rule: rule.id } })}>
                          {t(ruleWords.back)}
                        </Button>
                      )}
                    </Space>
                  ),
                },
              ]}
            />
          </ScrollBox>
        )}
      </ReadState>
      {chosen && <DecideRule rule={chosen} onEnd={() => setChosen(undefined)} />}
    </>
  );
}

function Decided({ setting }: Pick<RuleLine, 'setting'>) {
  const t = useText();
  if (!setting) return t(ruleWords.asItIs);
  return `${t(ruleWords[setting.severity])}：${setting.reason}（${setting.changedBy}）`;
}

function RuleText({ rule }: { readonly rule: RuleLine }) {
  const t = useText();
  return (
    <>
      <p>{t(rule.explanation)}</p>
      <p>
        {t(ruleWords.basis)}：{rule.citations.map((one) => t(one)).join('；')}
      </p>
    </>
  );
}
