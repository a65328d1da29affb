import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { ruleEndpoints } from '#contract/rules.ts';
import { useRead } from '../lib/api/use-read.ts';
import { useText } from '../lib/language/language.tsx';
import { messages } from '../lib/language/messages.ts';
import { ReadState } from './read-state.tsx';
import { SeverityTag } from './severity-tag.tsx';

const words = messages({
  rule: { zh: '规则说明', en: 'About the rule' },
  of: (rule: string) => ({ zh: `规则说明：${rule}`, en: `About the rule: ${rule}` }),
  basis: { zh: '依据', en: 'Rests on' },
  unknown: { zh: '这条规则已经没有了。', en: 'There is no such rule any more.' },
  setting: (reason: string) => ({ zh: `本区划已调整：${reason}`, en: `Weighed otherwise in this region: ${reason}` }),
});

/** What a rule says and on what it rests, one click from wherever a finding or a comment names it. */
export function RuleNote({ rule }: { readonly rule: string }) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        type="link"
        size="small"
        className="text-button"
        aria-label={t(words.of(rule))}
        onClick={() => setOpen(true)}
      >
        {t(words.rule)}
      </Button>
      <Drawer
        open={isOpen}
        onClose={() => setOpen(false)}
        title={t(words.rule)}
        size="min(520px, 96vw)"
        destroyOnHidden
      >
        <RuleText rule={rule} />
      </Drawer>
    </>
  );
}

function RuleText({ rule }: { readonly rule: string }) {
  const t = useText();
  const rules = useRead(ruleEndpoints.list, {});
  return (
    <ReadState query={rules}>
      {({ value: { items } }) => {
        const found = items.find(({ id }) => id === rule);
        if (!found) return <p>{t(words.unknown)}</p>;
        const { title, severity, explanation, citations, setting } = found;
        return (
          <>
            <p>
              <SeverityTag severity={severity} /> <strong>{t(title)}</strong>
            </p>
            <p>{t(explanation)}</p>
            {setting && <p>{t(words.setting(setting.reason))}</p>}
            <p>{t(words.basis)}</p>
            <ul className="plain-list">
              {citations.map((citation) => (
                <li key={citation.zh}>{t(citation)}</li>
              ))}
            </ul>
            <p className="finding-rule">{rule}</p>
          </>
        );
      }}
    </ReadState>
  );
}
