import 'virtual:antd/rest.css';
import { App, Button, Divider, Form, Input } from 'antd';
import { useState } from 'react';
import { sessionEndpoints } from '#contract/session.ts';
import { roles } from '#contract/words.ts';
import { NewPasswordItems } from '../../components/new-password-items.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { fieldFaults } from '../../lib/api/problem.ts';
import type { RequestOf } from '../../lib/api/request.ts';
import { useChange } from '../../lib/api/use-change.ts';
import { common } from '../../lib/language/common-words.ts';
import { useText } from '../../lib/language/language.tsx';
import { DemonstrationAccounts, type LoadedDemonstration } from './demonstration-accounts.tsx';
import { DemonstrationOffer } from './demonstration-offer.tsx';
import { Ground } from './ground.tsx';
import { sessionWords } from './words.ts';

type SetUpBody = RequestOf<typeof sessionEndpoints.setUp>['body'];

const administrators = [
  ['system', roles['system-administrator'], sessionWords.systemAbout],
  ['security', roles['security-administrator'], sessionWords.securityAbout],
  ['audit', roles['audit-administrator'], sessionWords.auditAbout],
] as const;

interface SetUpProps {
  /** Loading the demonstration was interrupted: it can be loaded again, and nothing else be set up here. */
  readonly isCutOff: boolean;
  readonly onDone: () => unknown;
}

/** The first run: the region, and three administrators with passwords chosen here. */
export default function SetUpPage({ isCutOff, onDone }: SetUpProps) {
  return (
    <App>
      <SetUp isCutOff={isCutOff} onDone={onDone} />
    </App>
  );
}

function SetUp({ isCutOff, onDone }: SetUpProps) {
  const t = useText();
  const { message } = App.useApp();
  const [loaded, setLoaded] = useState<LoadedDemonstration>();
  const [form] = Form.useForm<SetUpBody>();
  const setUp = useChange(sessionEndpoints.setUp, {
    quiet: true,
    onDone() {
      message.success(t(sessionWords.setUpDone));
      return onDone();
    },
  });
  const send = (values: SetUpBody) =>
    setUp.mutate({ body: bodyOf(values) }, { onError: (error) => form.setFields(fieldFaults(error) as never) });
  if (loaded) return <DemonstrationAccounts loaded={loaded} onDone={onDone} />;
  if (isCutOff)
    return (
      <Ground title={t(sessionWords.demonstrationCutOff)} wide>
        <DemonstrationOffer isCutOff onLoaded={setLoaded} />
      </Ground>
    );
  const required = { required: true, message: t(common.required) };
  return (
    <Ground title={t(sessionWords.setUp)} wide>
      <p>{t(sessionWords.setUpAbout)}</p>
      <Form<SetUpBody> form={form} layout="vertical" requiredMark={false} scrollToFirstError onFinish={send}>
        <fieldset className="plain-fieldset">
          <legend>{t(sessionWords.region)}</legend>
          <Form.Item
            name={['region', 'code']}
            label={t(sessionWords.regionCode)}
            rules={[required, { pattern: /^[0-9A-Za-z]{1,32}$/, message: t(sessionWords.regionCodeForm) }]}
          >
            <Input autoFocus autoComplete="off" />
          </Form.Item>
          <Form.Item name={['region', 'name']} label={t(sessionWords.regionName)} rules={[required]}>
            <Input autoComplete="off" maxLength={64} />
          </Form.Item>
        </fieldset>
        {administrators.map(([key, role, about]) => (
          <fieldset key={key} className="plain-fieldset">
            <legend>
              {t(role)}
              {t(common.inBrackets(t(about)))}
            </legend>
            <Form.Item
              name={[key, 'name']}
              label={t(sessionWords.name)}
              rules={[required, { pattern: /^[\w.\u4e00-\u9fff-]{2,32}$/, message: t(sessionWords.nameForm) }]}
            >
              <Input autoComplete="off" />
            </Form.Item>
            <Form.Item name={[key, 'displayName']} label={t(sessionWords.displayName)} rules={[required]}>
              <Input autoComplete="off" maxLength={64} />
            </Form.Item>
            <NewPasswordItems path={[key, 'password']} label={t(sessionWords.password)} account={[key, 'name']} />
          </fieldset>
        ))}
        {setUp.isError && <ProblemAlert error={setUp.error} />}
        <Button type="primary" htmlType="submit" loading={setUp.isPending}>
          {t(sessionWords.finishSetUp)}
        </Button>
      </Form>
      <Divider />
      <DemonstrationOffer onLoaded={setLoaded} />
    </Ground>
  );
}

/** Without the repetitions of the passwords. */
function bodyOf({ region, system, security, audit }: SetUpBody): SetUpBody {
  const person = ({ name, displayName, password }: SetUpBody['system']) => ({ name, displayName, password });
  return { region, system: person(system), security: person(security), audit: person(audit) };
}
