import { html, raw } from 'hono/html';
import { sandboxPath } from '../sandboxes.js';
import type { CardPage } from '../card-page.js';
import type { Html } from './layout.js';

/** Sets the sandbox. Modules run in order, so this precedes the module with the form, which needs it. */
export function sandboxScript({ addresses, trial, nonce, visit }: CardPage): Html {
  const announce = `import { useSandbox } from '${addresses.sandbox}'; useSandbox('${sandboxPath(visit.site)}');`;
  return html`${addresses.reload && html`<script type="module" src="${addresses.reload}"></script>`}
  ${
    trial &&
    html`<script type="module" nonce="${nonce}">
      ${raw(announce)};
    </script>`
  }`;
}

/** The scripts of a page with a card form. */
export function cardScripts(cardPage: CardPage): Html {
  const { addresses, nonce, savedCards } = cardPage;
  return html`${sandboxScript(cardPage)}
    <script type="module" src="${addresses.elements}"></script>
    ${
      savedCards &&
      html`<script type="module" nonce="${nonce}">
        document.querySelector('mp-card-form').savedCards = ${raw(scriptJson(savedCards))};
      </script>`
    }`;
}

/** JSON that cannot end the script around it. */
export const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
