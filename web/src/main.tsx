import { Application } from './app/application.tsx';
import { nonceEveryStyle } from './lib/csp-nonce.ts';
import { renderRoot } from './lib/render-root.ts';

const root = document.getElementById('root');
if (!root) throw new Error('main: index.html has no element with the id "root"');
nonceEveryStyle();
renderRoot(root, <Application />);
