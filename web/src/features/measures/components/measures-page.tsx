import { Alert, App, Button, Space } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { measureEndpoints } from '#contract/measures.ts';
import { planEndpoints } from '#contract/plans.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import { PlanLinks } from '../../../components/plan-links.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import type { Line } from '../measure-draft.ts';
import { measureWords } from '../words.ts';
import '../measures.css';
import { MeasureEditor } from './measure-editor.tsx';
import { MeasureLine } from './measure-line.tsx';
import { MeasureRecords } from './measure-records.tsx';

/** How each indicator of a plan is measured, its value now, what is claimed, and whether that holds. */
export default function MeasuresPage() {
  const t = useText();
  const { modal, message } = App.useApp();
  const { id = '' } = useParams();
  const { role, tenant } = useAccount();
  const plan = useRead(planEndpoints.read, { params: { id } });
  const measures = useRead(measureEndpoints.read, { params: { id } });
  const kept = useRead(measureEndpoints.certifications, { params: { id } });
  const [edited, setEdited] = useState<Line>();
  const [drilled, setDrilled] = useState<Line>();
  const [claims, setClaims] = useState<Readonly<Record<string, string>>>({});
  const confirm = useChange(measureEndpoints.confirm);
  const claim = useChange(measureEndpoints.claim, {
    onDone: () => {
      setClaims({});
      void message.success(t(common.saved));
    },
  });
  const certify = useChange(measureEndpoints.certify);
  const mayChange = role === 'preparer' && plan.data?.value.tenant === tenant;
  const mayCertify = role === 'department-reviewer' || role === 'finance-reviewer';
  const verdicts = new Map(kept.data?.value.items.map((one) => [one.subject, one]) ?? []);

  return (
    <ReadState query={measures}>
      {({ value }) => {
        const open = value.lines.filter(({ measure, confirmed }) => measure !== null && confirmed === null);
        const confirmLines = (lines: readonly Line[]): void =>
          confirm.mutate({
            params: { id },
            body: { measures: lines.map(({ subject, measure }) => ({ subject, measure })) },
          });
        return (
          <>
            <PageHeader
              title={`${plan.data?.value.title ?? ''} ${t(measureWords.title)}`.trim()}
              about={
                <>
                  {plan.data && `${t(common.ofYear(plan.data.value.fiscalYear))} · `}
                  {t(measureWords.about)}
                  <PlanLinks id={id} here="measures" wasApproved={Boolean(plan.data?.value.approvedVersion)} />
                </>
              }
              actions={
                <Space wrap>
                  {mayChange && Object.keys(claims).length > 0 && (
                    <Button
                      loading={claim.isPending}
                      onClick={() =>
                        claim.mutate({
                          params: { id },
                          body: {
                            claims: Object.entries(claims).map(([subject, text]) => ({ subject, value: text.trim() })),
                          },
                        })
                      }
                    >
                      {t(measureWords.saveClaims)}
                    </Button>
                  )}
                  {mayChange && open.length > 0 && (
                    <Button
                      type="primary"
                      loading={confirm.isPending}
                      onClick={() =>
                        modal.confirm({
                          title: t(measureWords.confirmAll(open.length)),
                          content: t(measureWords.confirmAllAbout),
                          okText: t(measureWords.confirm),
                          cancelText: t(common.cancel),
                          onOk: () => confirmLines(open),
                        })
                      }
                    >
                      {t(measureWords.confirmAll(open.length))}
                    </Button>
                  )}
                  {mayCertify && (
                    <Button
                      type="primary"
                      loading={certify.isPending}
                      onClick={() => certify.mutate({ params: { id }, body: {} })}
                    >
                      {t(measureWords.certify)}
                    </Button>
                  )}
                </Space>
              }
            />
            {mayCertify && <Alert type="info" title={t(measureWords.certifyAbout)} />}
            <ul className="measure-list">
              {value.lines.map((line) => (
                <li key={line.subject}>
                  <MeasureLine
                    line={line}
                    verdict={verdicts.get(line.subject)}
                    claim={claims[line.subject]}
                    mayChange={mayChange}
                    onClaim={(text) => setClaims((before) => ({ ...before, [line.subject]: text }))}
                    onConfirm={() => confirmLines([line])}
                    onTakeBack={() =>
                      confirm.mutate({
                        params: { id },
                        body: { measures: [{ subject: line.subject, measure: null }] },
                      })
                    }
                    onEdit={() => setEdited(line)}
                    onRecords={() => setDrilled(line)}
                  />
                </li>
              ))}
            </ul>
            {edited && <MeasureEditor plan={id} line={edited} onEnd={() => setEdited(undefined)} />}
            {drilled && plan.data && (
              <MeasureRecords
                plan={id}
                office={plan.data.value.tenant}
                line={drilled}
                onEnd={() => setDrilled(undefined)}
              />
            )}
          </>
        );
      }}
    </ReadState>
  );
}
