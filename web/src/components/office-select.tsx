import { Select } from 'antd';
import { type Office, useOffices } from '../lib/api/use-offices.ts';
import { common } from '../lib/language/common-words.ts';
import { useText } from '../lib/language/language.tsx';

interface OfficeSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (tenant: string) => void;
  /** Which offices may be chosen; all that are at work otherwise. */
  readonly among?: (office: Office) => boolean;
}

/** Chooses an office by name or code. Stands in a form item like any other field. */
export function OfficeSelect({ id, value, onChange, among = () => true }: OfficeSelectProps) {
  const t = useText();
  const { data = [], isPending } = useOffices();
  const options = data
    .filter((office) => office.closedAt === null && among(office))
    .map(({ tenant, name }) => ({ value: tenant, label: `${name}${t(common.inBrackets(tenant))}` }));
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(value !== undefined && { value })}
      {...(onChange && { onChange })}
      loading={isPending}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
