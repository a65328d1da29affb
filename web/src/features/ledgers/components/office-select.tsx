import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { organisationEndpoints } from '#contract/organisation.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { ledgerWords } from '../words.ts';

/** Whose ledgers are looked at, for those who see more offices than their own. It stands in the address. */
export function OfficeSelect() {
  const t = useText();
  const { tenant } = useAccount();
  const [search, setSearch] = useSearchParams();
  const offices = useRead(organisationEndpoints.list, { query: { limit: 200 } });
  const others =
    offices.data?.value.items.filter((office) => office.tenant !== tenant && office.kind !== 'region') ?? [];
  if (others.length === 0) return null;
  return (
    <label htmlFor="ledger-office">
      {t(ledgerWords.office)}{' '}
      <Select
        id="ledger-office"
        style={{ minWidth: 220 }}
        value={search.get('office') ?? tenant}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          { value: tenant, label: t(ledgerWords.ownOffice) },
          ...others.map((office) => ({ value: office.tenant, label: office.name })),
        ]}
        onChange={(office: string) => setSearch(office === tenant ? {} : { office })}
      />
    </label>
  );
}
