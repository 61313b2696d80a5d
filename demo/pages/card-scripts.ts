import { html, raw } from 'hono/html';
import { sandboxPath } from '../sandboxes.js';
import type { Till } from '../till.js';
import type { Html } from './layout.js';

/** The scripts of a page with a card form. Modules run in order: the sandbox is announced before the form asks for it. */
export function cardScripts({ addresses, trial, nonce, visit, savedCards }: Till): Html {
  const announce = `import { useSandbox } from '${addresses.sandbox}'; useSandbox('${sandboxPath(visit.site)}');`;
  return html`${addresses.reload && html`<script type="module" src="${addresses.reload}"></script>`}
    ${
      trial &&
      html`<script type="module" nonce="${nonce}">
        ${raw(announce)};
      </script>`
    }
    <script type="module" src="${addresses.elements}"></script>
    ${
      savedCards &&
      html`<script type="module" nonce="${nonce}">
        document.querySelector('mp-card-form').savedCards = ${raw(scriptJson(savedCards))};
      </script>`
    }`;
}

/** JSON that cannot end the script it stands in. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
