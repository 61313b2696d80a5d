import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Who may import whom: nothing points back up. A folder may use itself and what is named here. */
const layers = {
  card: [],
  dom: [],
  locale: ['card'],
  sdk: ['card', 'dom'],
  'card-form': ['card', 'dom', 'sdk', 'locale'],
  'payment-status': ['locale', 'sdk', 'card', 'dom'],
  promotions: ['locale', 'sdk'],
  sandbox: ['card', 'sdk/wire'],
  'go-live': ['sdk/keys', 'dom/loopback'],
  frameworks: ['entries/classes', 'dom', 'card-form', 'payment-status', 'sdk/mp-error'],
  testing: ['sandbox', 'locale', 'card', 'card-form/events', 'sdk/mp-error'],
  cli: ['testing', 'go-live', 'sandbox', 'entries/sandbox', 'locale', 'sdk/hosts'],
};

const folders = Object.keys(layers);

const NODE_GLOBALS = Object.fromEntries(
  ['process', 'console', 'URL', 'URLSearchParams', 'Request'].map((name) => [name, 'readonly']),
);

/** The same table for files in deeper folders, whose way out has more steps. */
const depths = [
  ['*.ts', '\\.\\./'],
  ['*/*.ts', '\\.\\./\\.\\./'],
  ['*/*/*.ts', '\\.\\./\\.\\./\\.\\./'],
];

/** Pure files of the card form: values in, values out. What they are given decides alone what they give. */
const PURE = [
  'announcements.ts',
  'attention.ts',
  'card-choice.ts',
  'form-state.ts',
  'page-input.ts',
  'requirements.ts',
  'lookup/lookup.ts',
  'view/plan-text.ts',
  'view/view-model.ts',
  'view/words.ts',
].map((file) => `src/card-form/${file}`);

const OUTSIDE = [
  'window',
  'document',
  'navigator',
  'location',
  'fetch',
  'setTimeout',
  'queueMicrotask',
  'Date',
  'Promise',
];

const pureRules = {
  files: PURE,
  rules: {
    'no-restricted-globals': ['error', ...OUTSIDE],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex:
              '^lit|/host/|/secure-fields/|inputs\\.js|controller\\.js|session\\.js|gateway\\.js|runner\\.js|/(v1|v2)',
            message: 'This file is pure: no DOM, no lit, no gateway.',
          },
          {
            regex: '^(\\.\\./)+(promotions|payment-status|sandbox|testing|go-live|cli|frameworks|entries)/',
            message: 'src/card-form may import only: itself, card, dom, sdk, locale.',
          },
        ],
      },
    ],
  },
};

/** ESLint counts lines of files and functions only. */
const maxClassLines = {
  meta: { type: 'suggestion', schema: [{ type: 'integer' }] },
  create: (context) => ({
    ClassDeclaration(node) {
      const lines = node.loc.end.line - node.loc.start.line + 1;
      const [most] = context.options;
      if (lines > most) context.report({ node, message: `This class has ${lines} lines: ${most} are the most.` });
    },
  }),
};

/** What a reader can take in. A part with more than one reason to change is two parts. */
const sizeRules = {
  files: ['src/**/*.ts', 'scripts/**/*.{ts,mjs}'],
  plugins: { house: { rules: { 'max-class-lines': maxClassLines } } },
  rules: { 'max-lines': ['error', 350], 'house/max-class-lines': ['error', 200] },
};

const layerRules = folders.flatMap((folder) =>
  depths.map(([files, out]) => ({
    files: [`src/${folder}/${files}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^${out}(?!(${[folder, ...layers[folder]].join('|')})(\\.js|/|$)).*`,
              message: `src/${folder} may import only: itself${layers[folder].map((name) => `, ${name}`).join('')}.`,
            },
          ],
        },
      ],
    },
  })),
);

export default tseslint.config(
  { ignores: ['dist/', 'site/', 'coverage/', 'test-results/', 'playwright-report/'] },
  eslint.configs.recommended,
  tseslint.configs.strict,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  litA11y.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Event maps are merged into the DOM's by an interface that adds nothing of its own.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Private names and checked indexing make these assertions readable where a type cannot say it.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // Chai's `expect(x).to.be.true` is an expression.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
  { files: ['src/**/*.ts'], rules: { 'no-console': ['error', { allow: ['warn'] }] } },
  // The elements register in their entries, so that a class can be imported without that.
  { files: ['src/**/mp-*.ts'], rules: { 'wc/define-tag-after-class-definition': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: NODE_GLOBALS } },
  {
    files: ['test/consumers/apps/**/*.js'],
    languageOptions: { globals: { ...NODE_GLOBALS, document: 'readonly', Response: 'readonly' } },
  },
  ...layerRules,
  pureRules,
  sizeRules,
);
