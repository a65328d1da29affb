import { InputNumber, type InputNumberProps } from 'antd';
import { YEARS } from '#contract/shared-schemas.ts';

/** Where a year is typed in, alone or as what a `Form.Item` is about: whole, and one that the server takes. */
export function YearInput(props: Omit<InputNumberProps<number>, 'min' | 'max' | 'precision'>) {
  return <InputNumber<number> {...props} {...YEARS} precision={0} />;
}
