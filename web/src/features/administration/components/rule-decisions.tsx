import { Button, Checkbox, Input, Space } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { ruleEndpoints } from '#contract/rules.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { ruleWords } from '../profile-words.ts';
import type { ProfileDraft } from '../use-profile-draft.ts';
import { DecideRule, type RuleDecision } from './decide-rule.tsx';

export type RuleLine = AnswerOf<typeof ruleEndpoints.list>['items'][number];

/** Every checking rule, its own severity and what is decided about it for the year. */
export function RuleDecisions({ draft }: { readonly draft: ProfileDraft }) {
  const t = useText();
  const rules = useRead(ruleEndpoints.list, {});
  const [find, setFind] = useState('');
  const [onlyDecided, setOnlyDecided] = useState(false);
  const [chosen, setChosen] = useState<RuleLine>();
  const decisions = draft.content.rules;
  const fits = (rule: RuleLine): boolean =>
    (!onlyDecided || decisions[rule.id] !== undefined) && `${rule.id} ${t(rule.title)}`.includes(find.trim());
  const restore = (id: string): void => {
    const { [id]: _, ...others } = decisions;
    draft.change({ rules: others });
  };
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
          <ScrollBox label={t(ruleWords.rules)} narrowest={860}>
            <DataTable<RuleLine>
              size="small"
              rowKey="id"
              rows={value.items.filter(fits)}
              details={(rule) => <RuleText rule={rule} />}
              columns={[
                { title: t(ruleWords.rule), render: (_, { title }) => t(title) },
                { title: t(ruleWords.severity), width: 90, render: (_, { severity }) => t(ruleWords[severity]) },
                { title: t(ruleWords.decided), render: (_, { id }) => <Decided decision={decisions[id]} /> },
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
                      {decisions[rule.id] && (
                        <Button
                          size="small"
                          aria-label={t(ruleWords.backOf(t(rule.title)))}
                          onClick={() => restore(rule.id)}
                        >
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
      {chosen && (
        <DecideRule
          rule={chosen}
          decision={decisions[chosen.id]}
          onDecide={(decision) => {
            draft.change({ rules: { ...decisions, [chosen.id]: decision } });
            setChosen(undefined);
          }}
          onEnd={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

function Decided({ decision }: { readonly decision: RuleDecision | undefined }) {
  const t = useText();
  if (!decision) return t(ruleWords.asItIs);
  const { severity, reason } = decision;
  return reason === '' ? t(ruleWords[severity]) : `${t(ruleWords[severity])}${t(common.colon)}${reason}`;
}

function RuleText({ rule }: { readonly rule: RuleLine }) {
  const t = useText();
  return (
    <>
      <p>{t(rule.explanation)}</p>
      <p>
        {t(ruleWords.basis)}
        {t(common.colon)}
        {rule.citations.map((one) => t(one)).join(t(common.semicolon))}
      </p>
    </>
  );
}
