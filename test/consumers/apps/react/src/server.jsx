import { renderToString } from 'react-dom/server';
import { App } from './App.jsx';

export const render = (path, publicKey) => renderToString(<App path={path} publicKey={publicKey} />);
