import { Form, Input, Modal, Select } from 'antd';
import { taskEndpoints } from '#contract/tasks.ts';
import { type Work, works } from '#contract/words.ts';
import { YearInput } from '../../../components/year-input.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { startWords } from '../words.ts';

interface DeadlineValues {
  readonly fiscalYear: number;
  readonly work: Work;
  readonly month?: string;
  readonly dueOn: string;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** Sets the last day of a kind of work for all offices of the region. */
export function DeadlineForm({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText();
  const [form] = Form.useForm<DeadlineValues>();
  const work = Form.useWatch('work', form);
  const set = useChange(taskEndpoints.setDeadline, { onDone: onClose });
  const needed = [{ required: true, message: t(common.required) }];
  return (
    <Modal
      open={open}
      title={t(startWords.setDeadline)}
      okText={t(common.save)}
      cancelText={t(common.cancel)}
      okButtonProps={{ loading: set.isPending }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ fiscalYear: new Date().getFullYear(), work: 'plan' }}
        onFinish={({ fiscalYear, work: kind, month, dueOn }) =>
          set.mutate({
            params: { fiscalYear, work: kind },
            query: kind === 'monitoring' ? { period: month } : {},
            body: { dueOn },
          })
        }
      >
        <Form.Item name="fiscalYear" label={t(startWords.fiscalYear)} rules={needed}>
          <YearInput />
        </Form.Item>
        <Form.Item name="work" label={t(startWords.work)} rules={needed}>
          <Select options={Object.entries(works).map(([value, title]) => ({ value, label: t(title) }))} />
        </Form.Item>
        {work === 'monitoring' && (
          <Form.Item name="month" label={t(startWords.monthOf)} rules={needed}>
            <Select options={MONTHS.map((value) => ({ value, label: String(Number(value)) }))} />
          </Form.Item>
        )}
        <Form.Item name="dueOn" label={t(startWords.dueOn)} rules={needed}>
          <Input type="date" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
