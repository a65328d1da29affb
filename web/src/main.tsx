import { createRoot } from 'react-dom/client';
import { Application } from './app/application.tsx';
import { nonceEveryStyle } from './lib/csp-nonce.ts';

const root = document.getElementById('root');
if (!root) throw new Error('main: index.html has no element with the id "root"');
nonceEveryStyle();
createRoot(root).render(<Application />);
