import { Alert, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paperEndpoints } from '#contract/papers.ts';
import { YearInput } from '../../../components/year-input.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useOfficeNames } from '../../../lib/api/use-offices.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { paperWords } from '../words.ts';
import type { Paper } from './types.ts';

/** Saves the paper as a draft plan of its own year or of another one. */
export function SaveDraft({ paper }: { readonly paper: Paper }) {
  const t = useText();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const { tenant } = useAccount();
  const own = useOfficeNames()(tenant);
  const isOfAnother = own !== tenant && !isSameOffice(paper.department, own);
  const [form] = Form.useForm<{ readonly fiscalYear: number }>();
  const make = useChange(paperEndpoints.makePlan, {
    onDone: ({ value }) => {
      setIsOpen(false);
      navigate(`/plans/${value.id}`);
    },
  });
  return (
    <>
      <Button type="primary" onClick={() => setIsOpen(true)}>
        {t(paperWords.saveDraft)}
      </Button>
      <Modal
        open={isOpen}
        title={t(paperWords.saveDraft)}
        okText={t(paperWords.saveDraft)}
        okButtonProps={{ loading: make.isPending }}
        cancelText={t(common.cancel)}
        onOk={form.submit}
        onCancel={() => setIsOpen(false)}
      >
        <p>{t(paperWords.saveAbout)}</p>
        {isOfAnother && <Alert type="warning" showIcon title={t(paperWords.ofAnother(paper.department ?? '', own))} />}
        <Form
          form={form}
          layout="vertical"
          initialValues={{ fiscalYear: paper.fiscalYear ?? new Date().getFullYear() }}
          onFinish={({ fiscalYear }) => make.mutate({ params: { id: paper.id }, body: { fiscalYear } })}
        >
          <Form.Item name="fiscalYear" label={t(paperWords.year)} rules={[{ required: true }]}>
            <YearInput />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}

/** Whether a paper names this office, with more or fewer words (云川县教育局本级); one that names none may be anybody's. */
function isSameOffice(named: string | null, own: string): boolean {
  return named === null || named.includes(own) || own.includes(named);
}
