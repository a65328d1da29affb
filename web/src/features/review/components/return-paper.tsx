import { Form, Select } from 'antd';
import { useState } from 'react';
import { organisationEndpoints } from '#contract/organisation.ts';
import { reviewEndpoints } from '#contract/reviews.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';

interface ReturnPaperProps {
  readonly id: string;
  readonly number: number;
  /** What the paper says whose it is. */
  readonly department: string | null;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Returns a paper with its findings: to the office that it names, or, where none is called so, to the one that is chosen. */
export function ReturnPaper({ id, number, department, open, onClose }: ReturnPaperProps) {
  const t = useText();
  const [chosen, choose] = useState<string>();
  const offices = useRead(organisationEndpoints.list, { query: { limit: 200 } });
  const back = useChange(reviewEndpoints.returnDocument, { onDone: onClose });
  const known = (offices.data?.value.items ?? []).filter(
    ({ kind, closedAt }) => kind !== 'region' && closedAt === null,
  );
  const to = chosen ?? known.find(({ name }) => name === department)?.tenant;
  return (
    <ConfirmReason
      open={open}
      optional
      danger
      title={t(reviewWords.returnTitle)}
      about={t(reviewWords.returnAbout)}
      action={t(reviewWords.return)}
      busy={back.isPending}
      onCancel={onClose}
      onConfirm={(note) => back.mutate({ params: { id, number }, body: { note, ...(to !== undefined && { to }) } })}
    >
      <Form.Item layout="vertical" label={t(reviewWords.returnTo)} htmlFor="return-to">
        <Select
          id="return-to"
          {...(to !== undefined && { value: to })}
          loading={offices.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={known.map(({ tenant, name }) => ({ value: tenant, label: name }))}
          onChange={choose}
        />
      </Form.Item>
    </ConfirmReason>
  );
}
