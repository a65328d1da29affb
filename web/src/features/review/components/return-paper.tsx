import { Form } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { reviewEndpoints } from '#contract/reviews.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { OfficeSelect } from '../../../components/office-select.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';

interface ReturnPaperProps {
  readonly id: string;
  readonly paper: AnswerOf<typeof reviewEndpoints.readDocument>;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Returns a paper with its findings: to the office whose name it bears, or to another where that is not known or not the right one. */
export function ReturnPaper({ id, paper, open, onClose }: ReturnPaperProps) {
  const t = useText();
  const { number, department, proposedOffice, returned } = paper;
  const [chosen, choose] = useState<string>();
  const [wasSent, setSent] = useState(false);
  const back = useChange(reviewEndpoints.returnDocument, { onDone: onClose });
  const to = chosen ?? returned?.to ?? proposedOffice?.tenant;
  const isMissing = wasSent && to === undefined;
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
      onConfirm={(note) => {
        setSent(true);
        if (to !== undefined) back.mutate({ params: { id, number }, body: { to, note } });
      }}
    >
      <Form.Item
        layout="vertical"
        label={t(reviewWords.returnTo)}
        htmlFor="return-to"
        extra={t(proposedOffice ? reviewWords.officeKnown(proposedOffice.name) : reviewWords.officeUnknown(department))}
        {...(isMissing && { validateStatus: 'error' as const, help: t(reviewWords.chooseOffice) })}
      >
        <OfficeSelect
          id="return-to"
          {...(to !== undefined && { value: to })}
          onChange={choose}
          among={({ kind }) => kind === 'department' || kind === 'unit'}
        />
      </Form.Item>
    </ConfirmReason>
  );
}
