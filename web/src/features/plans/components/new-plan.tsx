import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Select, Tabs } from 'antd';
import { useNavigate } from 'react-router';
import { planDraftEndpoints } from '#contract/plan-drafts.ts';
import { planEndpoints } from '#contract/plans.ts';
import { UploadZone } from '../../../components/upload-zone.tsx';
import { YearInput } from '../../../components/year-input.tsx';
import { readAgain } from '../../../lib/api/read-again.ts';
import { upload } from '../../../lib/api/upload.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { planWords } from '../words.ts';

interface NewPlanProps {
  readonly onClose: () => void;
}

/** Next year's budget is written in autumn: then the coming year is meant. */
const yearOfWork = (): number => {
  const now = new Date();
  return now.getMonth() >= 7 ? now.getFullYear() + 1 : now.getFullYear();
};

/** Three ways to begin: with a paper, from an earlier plan, with nothing. */
export default function NewPlan({ onClose }: NewPlanProps) {
  const t = useText();
  return (
    <Modal open title={t(planWords.create)} footer={null} onCancel={onClose}>
      <Tabs
        items={[
          { key: 'paper', label: t(planWords.fromPaper), children: <FromPaper /> },
          { key: 'plan', label: t(planWords.fromPlan), children: <FromPlan /> },
          { key: 'empty', label: t(planWords.fromEmpty), children: <FromEmpty /> },
        ]}
      />
    </Modal>
  );
}

function FromPaper() {
  const t = useText();
  const goTo = useNavigate();
  const queries = useQueryClient();
  async function send(file: File, onProgress: (share: number) => void): Promise<void> {
    const { value } = await upload(planEndpoints.create, { query: { fileName: file.name }, file }, onProgress);
    readAgain(queries, planEndpoints.create.tag);
    await goTo(`/plans/${value.id}`);
  }
  return <UploadZone title={t(planWords.drop)} hint={t(planWords.fromPaperHint)} send={send} />;
}

function FromPlan() {
  const t = useText();
  const begin = useBeginning();
  const plans = usePages(planEndpoints.list, {});
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ fiscalYear: yearOfWork() }}
      onFinish={({ plan, fiscalYear }) => begin.mutate({ body: { from: 'plan', plan, fiscalYear } })}
    >
      <p>{t(planWords.fromPlanHint)}</p>
      <Form.Item name="plan" label={t(planWords.earlier)} rules={[{ required: true, message: t(common.required) }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={plans.items.map(({ id, title, fiscalYear }) => ({ value: id, label: `${fiscalYear} ${title}` }))}
        />
      </Form.Item>
      <YearItem />
      <Button type="primary" htmlType="submit" loading={begin.isPending}>
        {t(planWords.begin)}
      </Button>
    </Form>
  );
}

function FromEmpty() {
  const t = useText();
  const begin = useBeginning();
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ fiscalYear: yearOfWork() }}
      onFinish={({ title, fiscalYear }) => begin.mutate({ body: { from: 'empty', title, fiscalYear } })}
    >
      <Form.Item
        name="title"
        label={t(planWords.planTitle)}
        extra={t(planWords.planTitleExample)}
        rules={[{ required: true, whitespace: true, message: t(common.required) }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <YearItem />
      <Button type="primary" htmlType="submit" loading={begin.isPending}>
        {t(planWords.begin)}
      </Button>
    </Form>
  );
}

function YearItem() {
  const t = useText();
  return (
    <Form.Item name="fiscalYear" label={t(planWords.year)} rules={[{ required: true, message: t(common.required) }]}>
      <YearInput />
    </Form.Item>
  );
}

function useBeginning() {
  const goTo = useNavigate();
  return useChange(planDraftEndpoints.begin, { onDone: ({ value }) => goTo(`/plans/${value.id}/edit`) });
}
