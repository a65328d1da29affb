import { Alert, Form, Input, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import { filingEndpoints } from '#contract/filings.ts';
import { planEndpoints } from '#contract/plans.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { todayInChina } from '../../../lib/china-time.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords } from '../words.ts';
import type { FilingKind } from './filing-list.tsx';

interface BeginFilingProps {
  readonly kind: FilingKind;
  readonly onClose: () => void;
}

interface Chosen {
  readonly planId: string;
  readonly through?: string;
}

/** Chooses the approved plan and, for a monitoring, its last day; then opens the form that the ledgers have filled. */
export function BeginFiling({ kind, onClose }: BeginFilingProps) {
  const t = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<Chosen>();
  const plans = useRead(planEndpoints.list, { query: { approved: 'true', limit: 200 } });
  const begin = useChange(filingEndpoints.create, { onDone: ({ value }) => navigate(`/${kind}/${value.id}`) });
  const words = kind === 'monitoring' ? filingWords.beginMonitoring : filingWords.beginEvaluation;
  const send = ({ planId, through = '' }: Chosen): void =>
    begin.mutate({ body: kind === 'monitoring' ? { kind, planId, through } : { kind, planId } });
  return (
    <Modal
      open
      title={t(words)}
      okText={t(words)}
      okButtonProps={{ loading: begin.isPending }}
      cancelText={t(common.cancel)}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ReadState query={plans}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <Alert type="info" showIcon title={t(filingWords.noPlans)} />
          ) : (
            <Form
              form={form}
              layout="vertical"
              onFinish={send}
              initialValues={{ planId: items[0]?.id, through: lastMonthEnd(items[0]?.fiscalYear) }}
            >
              <Form.Item
                name="planId"
                label={t(filingWords.plan)}
                rules={[{ required: true, message: t(filingWords.planNeeded) }]}
              >
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  options={items.map(({ id, title, fiscalYear }) => ({ value: id, label: `${fiscalYear} ${title}` }))}
                />
              </Form.Item>
              {kind === 'monitoring' && (
                <Form.Item
                  name="through"
                  label={t(filingWords.through)}
                  rules={[{ required: true, message: t(filingWords.throughNeeded) }]}
                >
                  <Input type="date" />
                </Form.Item>
              )}
            </Form>
          )
        }
      </ReadState>
    </Modal>
  );
}

/** The end of the last whole month of the plan's year: up to then there are figures. */
function lastMonthEnd(year: number | undefined): string {
  const today = todayInChina();
  if (year === undefined || today > `${year}-12-31`) return `${year ?? today.slice(0, 4)}-12-31`;
  const end = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, 0))
    .toISOString()
    .slice(0, 10);
  return end < `${year}-01-31` ? `${year}-01-31` : end;
}
