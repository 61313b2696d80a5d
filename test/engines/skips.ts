import type { Engine } from '../../scripts/browser.mjs';

export interface Skip {
  /** Where the test cannot run. */
  engines: Engine[];
  /** The beginning of its title, or of that of a `describe` around it. */
  test: string;
  /** What the engine or its tool cannot do. A fault of the product is no reason. */
  reason: string;
}

/** Component tests that an engine cannot run. CONTRIBUTING shows this list: `npm run docs`. */
export const skips: Skip[] = [
  {
    engines: ['firefox', 'webkit'],
    test: 'moves one thing while it loads',
    reason: 'neither WebDriver nor BiDi of this Firefox can emulate media',
  },
  {
    engines: ['firefox', 'webkit'],
    test: 'moves nothing while it loads',
    reason: 'neither WebDriver nor BiDi of this Firefox can emulate media',
  },
  {
    engines: ['firefox', 'webkit'],
    test: 'ignores further clicks while the browser is leaving for a slow shop',
    reason:
      'an answer 204 to a navigation ends the connection to the runner in Firefox, and WebKit stops the requests of a page that is leaving, the test’s own too',
  },
  {
    engines: ['webkit'],
    test: 'chooses the bank by the beginning of its name',
    reason: 'the space in a name opens the list in WebKitGTK, which ends the search by typing',
  },
  {
    engines: ['webkit'],
    test: 'posts a payment once, and never fails silently',
    reason: 'WebKitGTK has no Navigation API, by which the test keeps its page from being left',
  },
  {
    engines: ['webkit'],
    test: 'waits for a page that is still being parsed',
    reason: 'WebKit calls no listeners in a frame whose scripts are off (bugs.webkit.org/218086)',
  },
];
