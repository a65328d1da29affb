import type { AnswerOf } from '#contract/endpoint.ts';
import { planDraftEndpoints } from '#contract/plan-drafts.ts';
import { planEndpoints } from '#contract/plans.ts';
import { planStates, planSteps } from '#contract/words.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Moment } from '../../../components/moment.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { addressOf } from '../../../lib/api/request.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { originWords, planWords } from '../words.ts';

type Step = AnswerOf<typeof planEndpoints.listSteps>['items'][number];
type Version = AnswerOf<typeof planDraftEndpoints.listVersions>['items'][number];

/** The way of the plan so far: who did what and why, and each version with how it came about. */
export function PlanHistory({ id }: { readonly id: string }) {
  const t = useText();
  const steps = useRead(planEndpoints.listSteps, { params: { id } });
  const versions = useRead(planDraftEndpoints.listVersions, { params: { id } });
  return (
    <>
      <h2 className="section-title">{t(planWords.history)}</h2>
      <ReadState query={steps}>{({ value }) => <StepTable steps={value.items} />}</ReadState>
      <h2 className="section-title">{t(planWords.version)}</h2>
      <ReadState query={versions}>{({ value }) => <VersionTable id={id} versions={value.items} />}</ReadState>
    </>
  );
}

function StepTable({ steps }: { readonly steps: readonly Step[] }) {
  const t = useText();
  if (steps.length === 0) return <p>{t(planWords.noSteps)}</p>;
  return (
    <ScrollBox label={t(planWords.history)}>
      <DataTable<Step>
        size="small"
        rowKey="step"
        rows={steps}
        columns={[
          { title: t(planWords.at), width: 180, render: (_, { at }) => <Moment at={at} /> },
          { title: t(planWords.action), width: 130, render: (_, { action }) => t(planSteps[action]) },
          { title: t(planWords.state), width: 110, render: (_, { to }) => t(planStates[to]) },
          { title: t(planWords.version), width: 70, dataIndex: 'version' },
          { title: t(planWords.by), width: 120, dataIndex: 'actor' },
          { title: t(common.reason), dataIndex: 'reason' },
        ]}
      />
    </ScrollBox>
  );
}

function VersionTable({ id, versions }: { readonly id: string; readonly versions: readonly Version[] }) {
  const t = useText();
  return (
    <ScrollBox label={t(planWords.version)}>
      <DataTable<Version>
        size="small"
        rowKey="version"
        rows={versions}
        columns={[
          { title: t(planWords.version), width: 70, dataIndex: 'version' },
          { title: t(planWords.at), width: 180, render: (_, { at }) => <Moment at={at} /> },
          { title: t(planWords.by), width: 120, dataIndex: 'by' },
          {
            title: t(planWords.action),
            render: (_, { origin, fileName, version }) =>
              fileName === null ? (
                t(originWords[origin])
              ) : (
                <a href={addressOf(planEndpoints.readPaper, { params: { id }, query: { version } })} download>
                  {fileName}
                </a>
              ),
          },
        ]}
      />
    </ScrollBox>
  );
}
