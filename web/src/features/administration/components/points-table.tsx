import { type RegionProfileContent, sumOfPoints } from '#contract/profiles.ts';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { profileWords } from '../profile-words.ts';
import type { ProfileDraft } from '../use-profile-draft.ts';
import { ProfileNumber } from './profile-number.tsx';

const PARTS = ['cost', 'output', 'benefit', 'satisfaction'] as const;
const KINDS = ['level1', 'level1WithCost'] as const;

/** The points of the formula's parts for both kinds of papers, and what each kind adds up to while somebody types. */
export function PointsTable({ draft }: { readonly draft: ProfileDraft }) {
  const t = useText();
  const { scoring } = draft.content;
  return (
    <ScrollBox label={t(profileWords.points)} narrowest={560}>
      <table className="points-table">
        <thead>
          <tr>
            <th scope="col">{t(profileWords.part)}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                {t(profileWords[kind])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t(profileWords.execution)}</th>
            <td colSpan={2}>
              <ProfileNumber
                label={t(profileWords.execution)}
                unit={t(profileWords.pointsUnit)}
                value={scoring.execution.weight}
                onChange={(weight) => draft.changeScoring({ execution: { ...scoring.execution, weight } })}
              />{' '}
              <span className="quiet">{t(profileWords.bothKinds)}</span>
            </td>
          </tr>
          {PARTS.map((part) => (
            <tr key={part}>
              <th scope="row">{t(profileWords[part])}</th>
              {KINDS.map((kind) => (
                <td key={kind}>
                  <Points draft={draft} kind={kind} part={part} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(profileWords.sum)}</th>
            {KINDS.map((kind) => (
              <td key={kind}>
                <SumOfKind scoring={scoring} kind={kind} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}

interface PointsProps {
  readonly draft: ProfileDraft;
  readonly kind: (typeof KINDS)[number];
  readonly part: (typeof PARTS)[number];
}

function Points({ draft, kind, part }: PointsProps) {
  const t = useText();
  const { scoring } = draft.content;
  const points: Readonly<Record<string, string>> = scoring[kind];
  const value = points[part];
  if (value === undefined) return <span className="quiet">{t(profileWords.withinOutput)}</span>;
  return (
    <ProfileNumber
      label={`${t(profileWords[part])}${t(common.inBrackets(t(profileWords[kind])))}`}
      unit={t(profileWords.pointsUnit)}
      value={value}
      onChange={(next) => draft.changeScoring({ [kind]: { ...points, [part]: next } })}
    />
  );
}

function SumOfKind({
  scoring,
  kind,
}: { readonly scoring: RegionProfileContent['scoring'] } & Pick<PointsProps, 'kind'>) {
  const t = useText();
  const sum = sumOfPoints([scoring.execution.weight, ...Object.values(scoring[kind])]);
  return <strong>{sum === '100' ? t(profileWords.sumRight) : t(profileWords.sumWrong(sum ?? '—'))}</strong>;
}
