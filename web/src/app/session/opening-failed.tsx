import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../lib/language/language.tsx';
import { frameWords } from '../frame/words.ts';

interface OpeningFailedProps {
  readonly children: ReactNode;
}

/** In place of everything whose code could not be loaded (a new version was installed meanwhile), and of what threw outside every page. */
export class OpeningFailed extends Component<OpeningFailedProps, { readonly error: unknown }> {
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override state = { error: undefined };

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <Reload error={this.state.error} />;
  }
}

function Reload({ error }: { readonly error: unknown }) {
  const t = useText();
  return (
    <main className="sign-in-ground">
      <ProblemAlert error={error} />
      <Button type="primary" onClick={() => window.location.reload()}>
        {t(frameWords.reload)}
      </Button>
    </main>
  );
}
