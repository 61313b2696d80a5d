import { record } from 'rrweb';
import { send } from './send.js';

record({ emit: (event) => send('rrweb', event) });
