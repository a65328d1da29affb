import type { FormInstance } from 'antd';
import { useRef } from 'react';
import { useDraft } from './use-draft.ts';

/** What a form is given so that what is typed into it outlives a reload, a dropped connection and the end of a session. */
interface FormDraft<T> {
  /** What was typed the last time and not sent, else what the form begins with. */
  readonly initialValues: Partial<T>;
  readonly onValuesChange: (changed: unknown, all: T) => void;
  /** To be called when it has been sent. Begins the form anew, unless more was typed while it was on its way. */
  readonly sent: (values: T) => void;
  readonly forget: () => void;
}

/** Keeps a form's draft per account and record, as `useDraft` does; `start` is what an untouched form shows. */
export function useFormDraft<T extends object>(record: string, form: FormInstance<T>, start: Partial<T>): FormDraft<T> {
  const { draft, keep, forget } = useDraft<T>(record);
  const initialValues = useRef<Partial<T>>({ ...start, ...draft }).current;
  return {
    initialValues,
    onValuesChange: (_, all) => keep(all),
    sent(values) {
      if (JSON.stringify(form.getFieldsValue()) !== JSON.stringify(values)) return;
      forget();
      // Not resetFields: it would bring back what the form was opened with.
      for (const name of Object.keys(values))
        form.setFieldValue(name as never, (start as Record<string, unknown>)[name]);
    },
    forget,
  };
}
