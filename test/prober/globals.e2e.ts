import { expect, test } from '@playwright/test';
import { engineNames, isFound } from '../../scripts/browser.mjs';
import { secrets, sixes } from '../leaks/secrets.js';
import { GLOBALS } from './globals.js';
import { ProbedTab } from './probed-tab.js';

interface Results {
  calls: number;
  events: Record<string, string>;
  nodes: Record<string, string>;
  digits: Record<string, string>;
}

/** Forwards, and backwards as a check digit is worked out. */
const parts = [secrets.number, secrets.document].flatMap((digits) => [
  ...sixes(digits),
  ...sixes([...digits].reverse().join('')),
]);

/**
 * WebKitGTK's driver learns from a key that another frame has the focus, and may give it to the frame before: so one
 * without text comes first.
 */
async function focus(tab: ProbedTab): Promise<void> {
  await tab.evaluate(`document.querySelector('mp-card-form').focus()`);
  await tab.press('Shift');
}

const USES = { v2: 'sdk="v2"', v1: 'sdk="v1"', 'secure fields': 'sdk="v2" secure-fields' };

for (const engine of engineNames.filter(isFound)) {
  for (const [sdk, attributes] of Object.entries(USES)) {
    for (const when of ['when the form is ready', 'before the form is made', 'before the file has run']) {
      test(`${engine}: no global, constructor or static, replaced ${when}, sees a key, a digit or an input (${sdk})`, async () => {
        const isLate = when.startsWith('when');
        const install = `<script>${GLOBALS} ${isLate ? '' : 'globals.install()'}</script>`;
        const file = '<script src="/elements.js"></script>';
        const tab = await ProbedTab.open(
          engine,
          (key) => `${when.endsWith('has run') ? install + file : file + install}
           <form action="/pay" method="post"><button>Pagar</button></form>
           <script>
             addEventListener('mp-token', (event) => { event.preventDefault(); window.paid = true; });
             document.querySelector('form').insertAdjacentHTML('afterbegin',
               '<mp-card-form public-key="${key}" amount="1250.50" ${attributes}></mp-card-form>');
           </script>`,
        );
        try {
          await tab.isShown('ready');
          if (isLate) await tab.evaluate('globals.install()');
          await focus(tab);
          await tab.type(secrets);
          await tab.isShown('complete');
          await tab.press('Backspace', secrets.document.at(-1)!);
          await tab.evaluate(`document.querySelector('button').click()`);
          await tab.until('window.paid');
          await tab.evaluate(`document.querySelector('mp-card-form').recover('cc_rejected_bad_filled_card_number')`);
          await tab.evaluate(`document.querySelector('mp-card-form').style.width = '300px'`);
          await focus(tab);
          await tab.type({ number: secrets.number });
          await tab.press('Backspace');
          const { calls, events, nodes, digits } = JSON.parse(await tab.evaluate('globals.results()')) as Results;
          // It was there, and was given single digits that are none of the card.
          expect(calls).toBeGreaterThan(1000);
          expect(Object.keys(digits)).not.toEqual([]);
          expect(events).toEqual({});
          expect(nodes).toEqual({});
          expect(Object.entries(digits).filter(([, seen]) => parts.some((part) => seen.includes(part)))).toEqual([]);
        } finally {
          await tab.close();
        }
      });
    }
  }
}
