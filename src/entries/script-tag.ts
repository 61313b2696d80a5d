// The script-tag file only registers the elements.
import './index.js';
