import { Alert, Tabs } from 'antd';
import { profileEndpoints } from '#contract/profiles.ts';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { YearInput } from '../../../components/year-input.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useFilters } from '../../../lib/use-filters.ts';
import { profileWords } from '../profile-words.ts';
import { type ShownProfile, useProfileDraft } from '../use-profile-draft.ts';
import { administrationWords } from '../words.ts';
import { BuiltInProfiles } from './built-in-profiles.tsx';
import { ProfileActions } from './profile-actions.tsx';
import { RuleDecisions } from './rule-decisions.tsx';
import { ScoringForm } from './scoring-form.tsx';
import '../administration.css';

/** By what the papers of a year are judged in the region: how they are scored, and what was decided about checking rules. */
export default function RulesPage() {
  const t = useText();
  const { filters, set } = useFilters('year', 'tab');
  const year = Number(filters.year ?? new Date().getFullYear());
  const profile = useRead(profileEndpoints.read, { params: { fiscalYear: year } });
  const years = useRead(profileEndpoints.listYears, {});
  return (
    <>
      <PageHeader title={t(administrationWords.rules)} about={t(administrationWords.rulesAbout)} />
      <p>
        <label htmlFor="profile-year">{t(profileWords.year)}</label>{' '}
        <YearInput id="profile-year" value={year} onChange={(value) => value !== null && set('year', String(value))} />{' '}
        <span className="quiet">
          {t(profileWords.ownYears(years.data?.value.items.map((one) => one.fiscalYear) ?? []))}
        </span>
      </p>
      <ReadState query={profile}>
        {({ value, etag }) => (
          <YearProfile
            key={value.fiscalYear}
            shown={value}
            etag={etag}
            tab={filters.tab ?? 'scoring'}
            onTab={(tab) => set('tab', tab)}
          />
        )}
      </ReadState>
    </>
  );
}

interface YearProfileProps {
  readonly shown: ShownProfile;
  readonly etag: string;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
}

function YearProfile({ shown, etag, tab, onTab }: YearProfileProps) {
  const t = useText();
  const draft = useProfileDraft(shown, etag);
  return (
    <>
      <InForceNotice shown={shown} />
      {draft.isRestored && draft.isChanged && (
        <Alert type="info" showIcon title={t(profileWords.restored)} style={{ marginBlockEnd: 12 }} />
      )}
      <ProfileActions shown={shown} draft={draft} />
      <Tabs
        activeKey={tab}
        onChange={onTab}
        items={[
          { key: 'scoring', label: t(profileWords.scoringTab), children: <ScoringForm draft={draft} /> },
          {
            key: 'rules',
            label: t(profileWords.rulesTab(Object.keys(draft.content.rules).length)),
            children: <RuleDecisions draft={draft} />,
          },
          { key: 'built-in', label: t(profileWords.builtInTab), children: <BuiltInProfiles draft={draft} /> },
        ]}
      />
    </>
  );
}

/** Which profile is in force and why, and who decided it. */
function InForceNotice({ shown: { by, why, decided, region } }: Pick<YearProfileProps, 'shown'>) {
  const t = useText();
  const speaksOfOther = by === 'built-in' || by === 'region-above';
  return (
    <Alert
      type="info"
      showIcon
      title={
        <>
          {speaksOfOther && `${region.name}${t(common.colon)}`}
          {t(why)}
          {decided && (
            <>
              {' '}
              {t(profileWords.lastChange)} <Moment at={decided.changedAt} /> {decided.changedBy}
            </>
          )}
        </>
      }
      style={{ marginBlockEnd: 12 }}
    />
  );
}
