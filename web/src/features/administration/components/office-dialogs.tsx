import { Form, Input, Select } from 'antd';
import { organisationEndpoints } from '#contract/organisation.ts';
import { type OfficeKind, officeKindNames } from '#contract/words.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { OfficeSelect } from '../../../components/office-select.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import type { Office } from '../../../lib/api/use-offices.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { administrationWords, officeWords } from '../words.ts';
import { FormDialog } from './form-dialog.tsx';
import type { OfficeTask } from './office-actions.tsx';

interface OfficeDialogsProps {
  readonly what: OfficeTask;
  readonly office: Office;
  readonly onEnd: () => void;
}

/** The dialog of one task on one office. */
export function OfficeDialogs({ what, office, onEnd }: OfficeDialogsProps) {
  if (what === 'addBelow') return <AddBelow office={office} onEnd={onEnd} />;
  if (what === 'rename') return <Rename office={office} onEnd={onEnd} />;
  if (what === 'move') return <Move office={office} onEnd={onEnd} />;
  return <Closure office={office} onEnd={onEnd} closed={what === 'close'} />;
}

interface TaskProps {
  readonly office: Office;
  readonly onEnd: () => void;
}

const paramsOf = ({ region, unit }: Office) => ({ region, unit });

interface NewOffice {
  readonly kind: OfficeKind;
  readonly code: string;
  readonly name: string;
}

function AddBelow({ office, onEnd }: TaskProps) {
  const t = useText();
  const create = useChange(organisationEndpoints.create, { onDone: onEnd, quiet: true });
  const kinds: readonly OfficeKind[] = office.kind === 'region' ? ['department', 'finance', 'region'] : ['unit'];
  const required = [{ required: true, whitespace: true, message: t(common.required) }];
  function send({ kind, code, name }: NewOffice): void {
    const where = kind === 'region' ? { region: code } : { region: office.region, unit: code };
    create.mutate({ body: { ...where, kind, name, parent: office.tenant } });
  }
  return (
    <FormDialog<NewOffice>
      title={t(officeWords.addTitle(office.name))}
      action={t(common.add)}
      initial={{ kind: kinds[0] ?? 'unit' }}
      error={create.error}
      busy={create.isPending}
      onSend={send}
      onEnd={onEnd}
    >
      <Form.Item name="kind" label={t(officeWords.kind)}>
        <Select options={kinds.map((kind) => ({ value: kind, label: t(officeKindNames[kind]) }))} />
      </Form.Item>
      <Form.Item name="code" label={t(officeWords.code)} rules={required}>
        <Input maxLength={32} />
      </Form.Item>
      <Form.Item name="name" label={t(administrationWords.name)} rules={required}>
        <Input maxLength={128} />
      </Form.Item>
    </FormDialog>
  );
}

function Rename({ office, onEnd }: TaskProps) {
  const t = useText();
  const rename = useChange(organisationEndpoints.rename, { onDone: onEnd, quiet: true });
  return (
    <FormDialog<{ readonly name: string }>
      title={`${t(officeWords.rename)}${t(common.colon)}${office.name}`}
      action={t(common.save)}
      initial={{ name: office.name }}
      error={rename.error}
      busy={rename.isPending}
      onSend={(body) => rename.mutate({ params: paramsOf(office), body })}
      onEnd={onEnd}
    >
      <Form.Item
        name="name"
        label={t(administrationWords.name)}
        rules={[{ required: true, whitespace: true, message: t(common.required) }]}
      >
        <Input maxLength={128} />
      </Form.Item>
    </FormDialog>
  );
}

function Move({ office, onEnd }: TaskProps) {
  const t = useText();
  const move = useChange(organisationEndpoints.move, { onDone: onEnd, quiet: true });
  const fits = (other: Office): boolean =>
    other.tenant !== office.tenant &&
    (office.kind === 'unit') === (other.kind === 'department' || other.kind === 'unit');
  return (
    <FormDialog<{ readonly parent: string }>
      title={`${t(officeWords.move)}${t(common.colon)}${office.name}`}
      about={t(officeWords.moveAbout)}
      action={t(officeWords.move)}
      error={move.error}
      busy={move.isPending}
      onSend={(body) => move.mutate({ params: paramsOf(office), body })}
      onEnd={onEnd}
    >
      <Form.Item name="parent" label={t(officeWords.parent)} rules={[{ required: true, message: t(common.required) }]}>
        <OfficeSelect among={fits} />
      </Form.Item>
    </FormDialog>
  );
}

function Closure({ office, onEnd, closed }: TaskProps & { readonly closed: boolean }) {
  const t = useText();
  const close = useChange(organisationEndpoints.setClosed, { onDone: onEnd });
  const action = t(closed ? officeWords.close : officeWords.reopen);
  return (
    <ConfirmReason
      open
      title={`${action}${t(common.colon)}${office.name}`}
      {...(closed && { about: t(officeWords.closeAbout) })}
      action={action}
      danger={closed}
      busy={close.isPending}
      onConfirm={(reason) => close.mutate({ params: paramsOf(office), body: { closed, reason } })}
      onCancel={onEnd}
    />
  );
}
