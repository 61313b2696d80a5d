// The script-tag file registers the elements and leaves nothing else behind.
import './card-form.js';
