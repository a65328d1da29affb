import { Checkbox, Form, Input, InputNumber } from 'antd';
import { tokenEndpoints } from '#contract/tokens.ts';
import { type TokenScope, tokenScopeIds, tokenScopes } from '#contract/words.ts';
import { OfficeSelect } from '../../../components/office-select.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { administrationWords, tokenWords } from '../words.ts';
import { FormDialog } from './form-dialog.tsx';

interface Fields {
  readonly name: string;
  readonly tenant: string;
  readonly scopes: TokenScope[];
  readonly days: number;
}

interface NewTokenProps {
  readonly onEnd: () => void;
  readonly onMade: (secret: string) => void;
}

/** A token for one office, with the scopes that the other system needs and no more. */
export function NewToken({ onEnd, onMade }: NewTokenProps) {
  const t = useText();
  const create = useChange(tokenEndpoints.create, { onDone: ({ value }) => onMade(value.secret), quiet: true });
  const required = [{ required: true, message: t(common.required) }];
  function send({ days, ...fields }: Fields): void {
    const expiresAt = new Date(Date.now() + days * 86_400_000).toISOString();
    create.mutate({ body: { ...fields, expiresAt } });
  }
  return (
    <FormDialog<Fields>
      title={t(tokenWords.add)}
      action={t(tokenWords.add)}
      initial={{ days: 180, scopes: [] }}
      error={create.error}
      busy={create.isPending}
      onSend={send}
      onEnd={onEnd}
    >
      <Form.Item name="name" label={t(tokenWords.name)} rules={required}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="tenant" label={t(administrationWords.office)} rules={required}>
        <OfficeSelect />
      </Form.Item>
      <Form.Item
        name="scopes"
        label={t(tokenWords.scopes)}
        rules={[{ type: 'array', min: 1, message: t(common.required) }]}
      >
        <Checkbox.Group
          style={{ flexDirection: 'column' }}
          options={tokenScopeIds.map((id) => ({ value: id, label: t(tokenScopes[id]) }))}
        />
      </Form.Item>
      <Form.Item name="days" label={t(tokenWords.days)} rules={required}>
        <InputNumber min={1} max={366} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
