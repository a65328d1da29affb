import { Input, InputNumber, Radio, Space, Switch } from 'antd';
import { profileFaults } from '#contract/profiles.ts';
import { useText } from '../../../lib/language/language.tsx';
import { profileWords } from '../profile-words.ts';
import type { ProfileDraft } from '../use-profile-draft.ts';
import { PointsTable } from './points-table.tsx';
import { ProfileNumber } from './profile-number.tsx';
import { ProfileLine, ProfileSection } from './profile-section.tsx';

/** The bands of the national guide, to begin with. */
const GUIDE_BANDS = [
  { from: '90', share: '100' },
  { from: '80', share: '80' },
  { from: '60', share: '50' },
  { from: '0', share: '0' },
];

/** How papers of the year are scored and monitored: points, grades, formulas, bounds for reasons, lights. */
export function ScoringForm({ draft }: { readonly draft: ProfileDraft }) {
  const t = useText();
  const { scoring, basis } = draft.content;
  const { execution, grades, tiers, overAchievement, lights, satisfactionBands } = scoring;
  const faults = profileFaults(draft.content);
  const set = draft.changeScoring;
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%', maxWidth: 900 }}>
      <ProfileSection title={t(profileWords.points)} faults={faults} of={['scoring.level1', 'scoring.level1WithCost']}>
        <PointsTable draft={draft} />
      </ProfileSection>
      <ProfileSection title={t(profileWords.grades)} faults={faults} of={['scoring.grades']}>
        <ProfileLine label={t(profileWords.gradesAbout)}>
          {(['excellent', 'good', 'fair'] as const).map((grade) => (
            <span key={grade}>
              {t(profileWords[grade])} ≥{' '}
              <ProfileNumber
                label={t(profileWords.gradeFrom(t(profileWords[grade])))}
                unit={t(profileWords.pointsUnit)}
                value={grades[grade]}
                onChange={(from) => set({ grades: { ...grades, [grade]: from } })}
              />
            </span>
          ))}
          <span className="quiet">{t(profileWords.poor)}</span>
        </ProfileLine>
      </ProfileSection>
      <ProfileSection
        title={t(profileWords.formulas)}
        faults={faults}
        of={['scoring.tiers', 'scoring.satisfactionBands']}
      >
        <Choice draft={draft} name="equal" options={['reach', 'exact']} />
        <Choice draft={draft} name="overrun" options={['linear', 'inverse']} />
        <Choice draft={draft} name="notApplicable" options={['move', 'rescale']} />
        <ProfileLine label={t(profileWords.tiers)}>
          {(['achievedFrom', 'partlyFrom'] as const).map((tier) => (
            <span key={tier}>
              {t(profileWords[tier])} ≥{' '}
              <ProfileNumber
                label={t(profileWords.tierFrom(t(profileWords[tier])))}
                unit="%"
                value={tiers[tier]}
                onChange={(from) => set({ tiers: { ...tiers, [tier]: from } })}
              />
            </span>
          ))}
        </ProfileLine>
        <ProfileLine label={t(profileWords.bands)}>
          <Switch
            aria-label={t(profileWords.byBands)}
            checked={satisfactionBands !== null}
            onChange={(on) => set({ satisfactionBands: on ? GUIDE_BANDS : null })}
          />
          <span>{t(satisfactionBands ? profileWords.byBands : profileWords.byRatio)}</span>
          {satisfactionBands?.map((band, place) => (
            // The bands have no name but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: they are never reordered
            <span key={place}>
              ≥{' '}
              {(['from', 'share'] as const).map((field) => (
                <span key={field}>
                  <ProfileNumber
                    label={t(field === 'from' ? profileWords.bandFrom(place + 1) : profileWords.bandShare(place + 1))}
                    unit="%"
                    value={band[field]}
                    onChange={(value) =>
                      set({
                        satisfactionBands: satisfactionBands.map((one, index) =>
                          index === place ? { ...one, [field]: value } : one,
                        ),
                      })
                    }
                  />
                  {field === 'from' && ' → '}
                </span>
              ))}
            </span>
          ))}
        </ProfileLine>
      </ProfileSection>
      <ProfileSection
        title={t(profileWords.reasons)}
        faults={faults}
        of={['scoring.execution', 'scoring.overAchievement']}
      >
        <ProfileLine label={t(profileWords.reasonBelow)}>
          {'< '}
          <ProfileNumber
            label={t(profileWords.reasonBelow)}
            unit="%"
            value={execution.reasonBelow}
            onChange={(reasonBelow) => set({ execution: { ...execution, reasonBelow } })}
          />
        </ProfileLine>
        {(['noteFrom', 'reasonFrom'] as const).map((name) => (
          <ProfileLine key={name} label={t(profileWords[name])}>
            {'≥ '}
            <ProfileNumber
              label={t(profileWords[name])}
              unit="%"
              value={overAchievement[name]}
              onChange={(from) => set({ overAchievement: { ...overAchievement, [name]: from } })}
            />
          </ProfileLine>
        ))}
      </ProfileSection>
      <ProfileSection title={t(profileWords.lights)} faults={faults} of={['scoring.lights']}>
        {(['redBelow', 'yellowBelow'] as const).map((name) => (
          <ProfileLine key={name} label={t(profileWords[name])}>
            {'< '}
            <ProfileNumber
              label={t(profileWords[name])}
              unit="%"
              value={lights[name]}
              onChange={(below) => set({ lights: { ...lights, [name]: below } })}
            />
          </ProfileLine>
        ))}
        <ProfileLine label={t(profileWords.deadlineDays)}>
          <InputNumber
            aria-label={t(profileWords.deadlineDays)}
            min={0}
            max={365}
            precision={0}
            value={lights.deadlineDays}
            onChange={(days) => days !== null && set({ lights: { ...lights, deadlineDays: days } })}
          />
        </ProfileLine>
      </ProfileSection>
      <ProfileSection title={t(profileWords.basis)} faults={faults} of={['basis']}>
        <Input
          aria-label={t(profileWords.basis)}
          placeholder={t(profileWords.basisHint)}
          maxLength={200}
          value={basis}
          onChange={({ target }) => draft.change({ basis: target.value })}
        />
      </ProfileSection>
    </Space>
  );
}

type Choices = Pick<ProfileDraft['content']['scoring'], 'equal' | 'overrun' | 'notApplicable'>;

interface ChoiceProps<K extends keyof Choices> {
  readonly draft: ProfileDraft;
  readonly name: K;
  readonly options: readonly Choices[K][];
}

/** One of the readings of a formula. */
function Choice<const K extends keyof Choices>({ draft, name, options }: ChoiceProps<K>) {
  const t = useText();
  return (
    <ProfileLine label={t(profileWords[name])}>
      <Radio.Group
        aria-label={t(profileWords[name])}
        value={draft.content.scoring[name]}
        options={options.map((id) => ({ value: id, label: t(profileWords[id]) }))}
        onChange={({ target }) => draft.changeScoring({ [name]: target.value as Choices[K] })}
      />
    </ProfileLine>
  );
}
