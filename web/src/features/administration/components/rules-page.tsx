import { Tabs } from 'antd';
import { PageHeader } from '../../../components/page-header.tsx';
import { useText } from '../../../lib/language/language.tsx';
import { administrationWords, ruleWords } from '../words.ts';
import { ProfileList } from './profile-list.tsx';
import { RuleList } from './rule-list.tsx';

/** By what papers of the region are judged: checking rules with what was decided about them, and scoring profiles. */
export default function RulesPage() {
  const t = useText();
  return (
    <>
      <PageHeader title={t(administrationWords.rules)} about={t(administrationWords.rulesAbout)} />
      <Tabs
        items={[
          { key: 'rules', label: t(ruleWords.rulesTab), children: <RuleList /> },
          { key: 'profiles', label: t(ruleWords.profilesTab), children: <ProfileList /> },
        ]}
      />
    </>
  );
}
