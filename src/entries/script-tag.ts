// The script-tag file registers the elements and leaves nothing else behind.
import './index.js';
