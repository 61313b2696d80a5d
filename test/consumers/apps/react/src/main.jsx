import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.jsx';

const root = document.getElementById('root');
const app = <App path={location.pathname} publicKey={root.dataset.publicKey} />;
if (root.firstElementChild) hydrateRoot(root, app);
else createRoot(root).render(app);
