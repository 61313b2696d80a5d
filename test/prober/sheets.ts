/**
 * A page that tries style sheets on pairs of forms, in each of which another card is typed, and notes where the two forms of a
 * pair, or what stands around them, differ: in whatever can be measured, in events, in what is loaded.
 *
 * The properties are those that the browser itself knows, each with every word and length of `VALUES` that it takes. Many are
 * set at once, in an order drawn by lot, three times, on different nodes: what one hides another shows. Where two forms differ,
 * the declarations that need not be there are left out one by one. In each place stands also a form that nothing protects:
 * that the same sheets tell of what is typed there shows that they could.
 *
 * A plain page script, for the markup of `place`.
 */
export const SHEETS = `(() => {
  'use strict';
  const SIDES = [...document.querySelectorAll('.side')].map(({ id }) => id);
  const HOSTS = ['mp-card-form', 'plain-form'];
  const PARTS = 'form field label input cardNumber cardExpiration securityCode cardholderName docType docNumber status brand badge'.split(' ');
  const hosts = ':is(' + HOSTS.join(', ') + ')';
  const part = (name) => hosts + '::part(' + name + ')';
  const parts = PARTS.map(part).join(', ');
  const TARGETS = [hosts + ', ' + parts, part('input') + ', ' + part('field'), '.around, .around form, .around .row, ' + hosts];

  customElements.define('plain-form', class extends HTMLElement {
    #fields;
    constructor() {
      super();
      const root = this.attachShadow({ mode: 'closed' });
      root.innerHTML = '<div part="form"><div part="field cardNumber"><input part="input" placeholder="1234" required><b part="label"></b></div></div>';
      this.#fields = [root.querySelector('input'), root.querySelector('b')];
    }
    write(text) { this.#fields[0].value = this.#fields[1].textContent = text; }
  });

  // A side has names of its own for what it loads and is measured by.
  const told = (side, what) => 'url("/told/' + side + '/' + encodeURIComponent(what) + '")';
  const each = (write) => SIDES.map(write).join('\\n');
  // The form's own words have no W.
  const CHARACTERS = [...'0123456789W'];
  const faces = (family, write) =>
    CHARACTERS.map((one) => '@font-face { font-family: "' + family + '"; src: ' + write(one) + '; unicode-range: U+' + one.charCodeAt(0).toString(16) + ' }').join(' ');
  const uneven = [...'0123456789'].map((digit) =>
    '@font-face { font-family: uneven; src: local("DejaVu Sans"), local("Liberation Sans"), local("Noto Sans"), local("Arial"), local("Helvetica"); size-adjust: ' + (30 + 17 * digit) + '%; unicode-range: U+3' + digit + ' }').join(' ');
  const anchored = ['form', 'cardNumber', 'securityCode', 'cardholderName', 'docNumber', 'input', 'label', 'status'];
  const around =
    '.place { position: absolute; top: 0; left: 0; width: 1200px } .around { position: relative; width: max-content; max-width: 900px; font-family: uneven } .around .row { display: flex; align-items: baseline; font-family: uneven }' +
    // What the form says of a card is said to the page as well.
    part('note') + ' { display: none !important }' +
    each((side) => '#' + side + ' { timeline-scope: --' + side + '-t, --' + side + '-v }' +
      anchored.map((name) => ['mp-card-form', 'plain-form'].map((host) => {
        const anchor = '--' + side + '-' + host + '-' + name;
        return '#' + side + ' ' + host + '::part(' + name + ') { anchor-name: ' + anchor + ' }' +
          '#' + side + ' .at-' + host + '-' + name + ' { position: absolute; left: anchor(' + anchor + ' left); top: anchor(' + anchor + ' top); width: anchor-size(' + anchor + ' width); height: anchor-size(' + anchor + ' height) }';
      }).join('')).join(''));
  for (const side of SIDES)
    for (const name of anchored)
      for (const host of HOSTS) document.querySelector('#' + side + ' .around:has(' + host + ')').insertAdjacentHTML('beforeend', '<i class="at-' + host + '-' + name + '"></i>');

  // What the declarations are tried on top of: nothing; what lets a text size its box; boxes in a line; and what scrolls.
  const BASES = [
    parts + ', ' + hosts + ' { width: auto; min-width: 0; max-width: none; height: auto; min-height: 0; field-sizing: content; overflow: visible; contain: none; position: static; inset: auto; white-space: normal; word-break: break-all }',
    '',
    parts + ', ' + hosts + ' { display: inline; contain: none; width: auto; height: auto; line-height: normal }',
    parts + ' { width: 40px; overflow: scroll; contain: none; scroll-snap-type: both mandatory; container-type: scroll-state }' +
      '@keyframes grow { to { width: 600px; height: 600px } } .beside { animation: grow linear both }' +
      each((side) => '#' + side + ' ' + part('cardNumber') + ' { scroll-timeline: --' + side + '-t both; view-timeline: --' + side + '-v inline } #' + side + ' .beside { animation-timeline: --' + side + '-t }' +
        '@container scroll-state(scrollable: x) { #' + side + ' ' + part('brand') + ' { background: ' + told(side, 'scrollable') + ' } }'),
    // Only for keys: a field wider than what it is scrolled in. The browser scrolls to where the caret stands.
    hosts + ' { width: 100px; overflow: scroll } ' + parts + ' { contain: none } ' + part('form') + ' { width: 600px }',
  ];
  const VALUES = ('auto none normal initial inherit content max-content min-content fit-content stretch contain 0 1 2 10px 3em 50% 100% 10vw 1fr ' +
    'block inline inline-block flex inline-flex grid inline-grid contents flow-root table table-cell table-row list-item run-in ruby -webkit-box ' +
    'visible hidden clip scroll static relative absolute fixed sticky left right both start end center baseline ' +
    'break-all break-word anywhere keep-all pre pre-wrap pre-line nowrap balance pretty stable wrap break-spaces ' +
    'vertical-rl vertical-lr sideways-rl horizontal-tb rtl ltr isolate bidi-override plaintext upright mixed sideways ' +
    'capitalize uppercase lowercase full-width small-caps all-small-caps ellipsis justify justify-all match-parent ' +
    'size inline-size strict layout paint style border-box content-box bold italic condensed expanded 200% uneven monospace cursive ' +
    'trim-both trim-start trim-end cap alphabetic allow-keywords numeric-only from-font each-line hanging ' +
    'smooth mandatory running paused infinite 1s 5px,5px column row dense span subgrid masonry vertical horizontal textfield menulist checkbox button base-select ' +
    'circle square disc dotted underline over under text all element collapse separate avoid page always').split(' ');
  const STATES = ('placeholder-shown valid invalid user-valid user-invalid in-range out-of-range required optional read-only read-write ' +
    'autofill -webkit-autofill focus focus-within focus-visible hover active empty default checked indeterminate blank disabled enabled target ' +
    'defined has-slotted open state(ready) state(busy) state(complete) state(invalid) state(test) first-child only-child link any-link lang(es) dir(ltr)').split(' ');
  const PSEUDO = ('placeholder selection first-line first-letter before after marker backdrop cue file-selector-button spelling-error grammar-error target-text ' +
    'search-text details-content checkmark picker-icon picker(select) scroll-marker column highlight(x) -webkit-textfield-decoration-container -webkit-input-placeholder ' +
    '-moz-placeholder -webkit-contacts-auto-fill-button -webkit-credit-card-auto-fill-button -webkit-caps-lock-indicator -webkit-clear-button ' +
    '-webkit-inner-spin-button -webkit-search-cancel-button -webkit-calendar-picker-indicator').split(' ');

  function declarations() {
    const names = new Set([...getComputedStyle(document.body), 'all']);
    for (let owner = document.body.style; owner && owner !== Object.prototype; owner = Object.getPrototypeOf(owner))
      for (const name of Object.getOwnPropertyNames(owner)) names.add(name.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase()).replace(/^(webkit|moz)-/, '-$1-'));
    // What is not laid out keeps the sizes that it had. What takes any word takes it for a name: a few are enough.
    const valuesOf = (name) => (CSS.supports(name, 'nothing-at-all') ? VALUES.slice(0, 25) : VALUES);
    return [...names].flatMap((name) => valuesOf(name).filter((value) => CSS.supports(name, value) && name !== 'content-visibility').map((value) => name + ': ' + value));
  }

  /** Each state and each pseudo-element of each node loads a picture of its own. */
  const asking = each((side) => {
    const at = [...HOSTS, ...HOSTS.flatMap((host) => PARTS.map((name) => host + '::part(' + name + ')'))];
    const states = STATES.map((state, nth) => at.map((node) => '#' + side + ' ' + node + ':' + state + ' { --s' + nth + ': ' + told(side, node + ':' + state) + ' }').join('') +
      HOSTS.map((host) => '#' + side + ' .around:has(' + host + ':' + state + ') .beside { --s' + nth + ': ' + told(side, ':has(' + host + ':' + state + ')') + ' }').join('')).join('');
    const pictures = STATES.map((_, nth) => 'var(--s' + nth + ', none)').join(', ');
    const pseudo = PSEUDO.flatMap((one) => at.map((node) => '#' + side + ' ' + node + '::' + one + ' { content: "x"; display: block; background: ' + told(side, node + '::' + one) + ' }')).join('');
    return states + [...at, '.beside'].map((node) => '#' + side + ' ' + node + ' { background-image: ' + pictures + ' }').join('') + pseudo;
  });
  /** Each character of each side loads a typeface of its own, whatever that is called: by the page, or by the browser. */
  const TAKEN = ['sans-serif', 'system-ui', 'serif', 'monospace', 'ui-sans-serif', 'Arial', 'Helvetica', 'DejaVu Sans', 'Liberation Sans', 'Verdana', 'Nimbus Sans', 'Noto Sans'];
  const typefaces =
    each((side) => faces('told-' + side, (one) => told(side, 'typeface ' + one)) + '#' + side + ' { --mp-font-family: told-' + side + ' } #' + side + ' ' + hosts + ', ' + PARTS.map((name) => '#' + side + ' ' + part(name)).join(', ') + ' { font-family: told-' + side + ' !important; font: 16px told-' + side + ' !important }');
  const takenNames = TAKEN.map((family) => faces(family, (one) => 'url("/told/taken/' + encodeURIComponent(family + ' ' + one) + '")')).join('\\n');

  const style = () => document.head.appendChild(document.createElement('style'));
  const [first, base, tried] = [style(), style(), style()];
  first.textContent = uneven + around;

  const isPlain = (node) => Boolean(node.closest('.plain'));
  const nameOf = (node) => node.localName + (node.className && '.' + node.className);

  // Events that a rule can bring about, by the side where they come; how often, since the last rule.
  const EVENTS = 'transitionrun transitionstart transitionend transitioncancel animationstart animationiteration animationend animationcancel scroll scrollend scrollsnapchange scrollsnapchanging resize load error toggle beforetoggle contentvisibilityautostatechange invalid change'.split(' ');
  let events;
  const forget = () => { events = Object.fromEntries(SIDES.map((side) => [side, {}])); };
  forget();
  function count(target, what) {
    const side = target.closest?.('.side')?.id;
    if (!side || isPlain(target)) return;
    const name = what + ' at ' + nameOf(target);
    events[side][name] = (events[side][name] ?? 0) + 1;
  }
  for (const type of EVENTS) addEventListener(type, ({ target }) => count(target, type), true);
  const resized = new ResizeObserver((all) => { for (const { target } of all) count(target, 'ResizeObserver'); });
  const crossed = new IntersectionObserver((all) => { for (const { target } of all) count(target, 'IntersectionObserver'); }, { threshold: [0, 0.25, 0.5, 0.75, 1] });

  const round = (one) => Math.round(one * 8) / 8;
  const rounded = (all) => all.map(round).join();
  function boxOf(node) {
    const { x, y, width, height } = node.getBoundingClientRect();
    return rounded([x, y, width, height, node.scrollWidth, node.scrollHeight, node.clientWidth, node.clientHeight, node.offsetWidth ?? 0, node.offsetHeight ?? 0, node.scrollLeft, node.scrollTop]);
  }
  const nodes = Object.fromEntries(SIDES.map((side) => [side, [...document.querySelectorAll('#' + side + ' *')]]));
  /** Of a side, the boxes of all nodes, and what has happened; what is protected apart from what is not. */
  function measure(side) {
    const own = { events: JSON.stringify(events[side]) };
    const plain = {};
    for (const node of nodes[side]) (isPlain(node) ? plain : own)[nameOf(node)] = boxOf(node);
    return { own, plain };
  }
  /** And every computed style, which takes too long to be read for each sheet: what of it follows a text is in the boxes. */
  function measureAll(side) {
    const { own } = measure(side);
    for (const node of nodes[side]) {
      if (node.localName !== 'mp-card-form') continue;
      const computed = getComputedStyle(node);
      for (const name of computed) own[nameOf(node) + ' ' + name] = computed.getPropertyValue(name).replaceAll(side, 'side');
    }
    return own;
  }
  const differing = (one, other) => Object.keys({ ...one, ...other }).filter((name) => one[name] !== other[name]);
  const PAIRS = SIDES.filter((_, at) => at % 2 === 0).map((side, at) => [side, SIDES[at * 2 + 1]]);
  /** By pair, where its forms differ, and whether what is not protected does. */
  function compare() {
    const found = [];
    let plain = false;
    for (const [one, other] of PAIRS) {
      const [left, right] = [measure(one), measure(other)];
      found.push(...differing(left.own, right.own).map((name) => one + ' ' + other + ': ' + name + ' (' + left.own[name] + ' or ' + right.own[name] + ')'));
      plain ||= differing(left.plain, right.plain).length > 0;
    }
    return { found, plain };
  }

  // Some of what the sheets ask for takes the browser seconds to paint: nothing is painted, and a late frame is not waited for.
  const frame = () => new Promise((done) => { document.body.offsetHeight; requestAnimationFrame(done); setTimeout(done, 100); });
  const rulesOf = (sheet) => TARGETS.map((target, at) => target + ' { ' + sheet.filter(([where]) => where === at).map(([, text]) => text + ' !important').join('; ') + ' }').join('\\n');
  async function look(sheet) {
    forget();
    tried.textContent = rulesOf(sheet);
    await frame();
    await frame();
    return compare();
  }
  /** The fewest declarations of a sheet under which the forms still differ. */
  async function fewest(sheet) {
    let left = sheet;
    for (let size = sheet.length / 2; size >= 0.5; size /= 2)
      for (let at = 0; at < left.length; ) {
        const fewer = left.filter((_, nth) => nth < at || nth >= at + Math.ceil(size));
        if ((await look(fewer)).found.length > 0) left = fewer;
        else at += Math.ceil(size);
      }
    return left;
  }
  // The same lots in each run.
  let seed = 7;
  const lot = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const shuffled = (all) => { for (let at = all.length - 1; at > 0; at -= 1) { const other = Math.floor(lot() * (at + 1)); [all[at], all[other]] = [all[other], all[at]]; } return all; };
  // Columns within columns within columns take the browser minutes to lay out.
  const COLUMNS = /^(-[a-z]+-)?column(s|-width|-count|-height)/;
  function* batches(size) {
    const all = declarations();
    for (const at of [0, 1, 2, 3]) {
      yield [at, []];
      const turned = shuffled(all.map((text, nth) => [COLUMNS.test(text) ? 1 : (nth + at) % TARGETS.length, text]));
      for (let begin = 0; begin < turned.length; begin += size) yield [at, turned.slice(begin, begin + size)];
    }
  }
  const counts = { declarations: 0, sheets: 0, measured: 0 };
  let rest;
  window.sheets = {
    /** @param text what stands in the unprotected field of a side */
    write(side, text) { document.querySelector('#' + side + ' plain-form').write(text); },
    set(name) { tried.textContent = { typefaces: takenNames + typefaces, asking, moving: parts + ', ' + hosts + ' { transition: all 30ms } ' + BASES[0], none: '' }[name]; },
    base(at) { base.textContent = BASES[at]; },
    async measured(side) { for (let frames = 0; frames < 4; frames += 1) await frame(); return measureAll(side); },
    observe() { for (const side of SIDES) for (const node of document.querySelectorAll('#' + side + ' :is(form, mp-card-form, .beside)')) { resized.observe(node); crossed.observe(node); } },
    async start(size) { first.textContent += 'html { opacity: 0 }'; rest = batches(size); counts.declarations = declarations().length; tried.textContent = base.textContent = ''; return (await look([])).found; },
    /** Tries for a while. @returns what was found, or null at the end */
    async next(ms) {
      for (const end = performance.now() + ms; performance.now() < end; ) {
        const { done, value } = rest.next();
        if (done) return null;
        const [at, sheet] = value;
        if (base.textContent !== BASES[at]) base.textContent = BASES[at];
        forget();
        tried.textContent = rulesOf(sheet);
        await frame();
        const seen = compare();
        counts.sheets += 1;
        if (seen.plain) counts.measured += 1;
        // What is on its way in one of the two has come to rest a moment later.
        if (seen.found.length === 0 || (await look(sheet)).found.length === 0) continue;
        const least = await fewest(sheet);
        const where = (await look(least)).found.slice(0, 4);
        if (where.length > 0) return [{ on: at, sheet: least.map(([where, text]) => where + ' ' + text), where }];
      }
      return [];
    },
    counts() { return counts; },
  };
})();`;

const around = (form: string, kind = ''): string =>
  `<div class="place ${kind}"><div class="around"><div class="row">${form}<b class="beside">beside</b></div></div></div>`;

/** A form, an unprotected one, and what is measured beside them. */
export const place = (side: string, key: string): string => `<div class="side" id="${side}">
  ${around(`<form><mp-card-form public-key="${key}" amount="1250.50"></mp-card-form></form>`)}
  ${around('<plain-form></plain-form>', 'plain')}
</div>`;
