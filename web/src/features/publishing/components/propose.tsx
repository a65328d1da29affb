import { Alert, Checkbox, Form, Modal, Select } from 'antd';
import { useNavigate } from 'react-router';
import { filingEndpoints } from '#contract/filings.ts';
import { paceEndpoints } from '#contract/pace.ts';
import { planEndpoints } from '#contract/plans.ts';
import { publicationEndpoints } from '#contract/publications.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { publishingWords } from '../words.ts';

interface Chosen {
  /** "evaluation <filing> <plan>", or "plan <plan> <plan>". */
  readonly document: string;
  readonly cleared: readonly string[];
}

const MOST = 200;

/** Chooses what to publish and clears it project by project; nothing is ticked at first. */
export function Propose({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const [form] = Form.useForm<Chosen>();
  const plans = useRead(planEndpoints.list, { query: { approved: 'true', limit: MOST } });
  const filings = useRead(filingEndpoints.list, { query: { state: 'approved', kind: 'evaluation', limit: MOST } });
  const propose = useChange(publicationEndpoints.propose, {
    onDone: ({ value }) => navigate(`/publishing/${value.id}`),
  });
  const document = Form.useWatch('document', form) as string | undefined;
  const send = (chosen: Chosen): void => {
    const [kind = '', documentId = ''] = chosen.document.split(' ');
    const cleared = [...chosen.cleared];
    propose.mutate({ body: { kind: kind === 'plan' ? kind : 'evaluation', documentId, cleared } });
  };
  const options = [
    ...(filings.data?.value.items ?? []).map(({ id, planId, title, fiscalYear }) => ({
      value: `evaluation ${id} ${planId}`,
      label: `${fiscalYear} ${title}${t(common.inBrackets(t(publishingWords.evaluation)))}`,
    })),
    ...(plans.data?.value.items ?? []).map(({ id, title, fiscalYear }) => ({
      value: `plan ${id} ${id}`,
      label: `${fiscalYear} ${title}${t(common.inBrackets(t(publishingWords.plan)))}`,
    })),
  ];
  return (
    <Modal
      open
      title={t(publishingWords.propose)}
      okText={t(publishingWords.propose)}
      okButtonProps={{ loading: propose.isPending }}
      cancelText={t(common.cancel)}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ReadState query={plans}>
        {() => (
          <Form form={form} layout="vertical" onFinish={send} initialValues={{ cleared: [] }}>
            {options.length === 0 && <Alert type="info" showIcon title={t(publishingWords.noDocuments)} />}
            <Form.Item
              name="document"
              label={t(publishingWords.document)}
              rules={[{ required: true, message: t(publishingWords.documentNeeded) }]}
            >
              <Select options={options} onChange={() => form.setFieldValue('cleared', [])} />
            </Form.Item>
            {document && <Clearing planId={document.split(' ')[2] ?? ''} />}
          </Form>
        )}
      </ReadState>
    </Modal>
  );
}

function Clearing({ planId }: { readonly planId: string }) {
  const t = useText();
  const pace = useRead(paceEndpoints.readPace, { params: { id: planId } });
  return (
    <ReadState query={pace}>
      {({ value: { tables } }) => (
        <Form.Item
          name="cleared"
          label={t(publishingWords.clear)}
          extra={t(publishingWords.clearAbout)}
          rules={[{ required: true, type: 'array', min: 1, message: t(publishingWords.clearNeeded) }]}
        >
          <Checkbox.Group options={tables.map(({ subject, name }) => ({ value: subject, label: name }))} />
        </Form.Item>
      )}
    </ReadState>
  );
}
