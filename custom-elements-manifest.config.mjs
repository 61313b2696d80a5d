import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { eventsOfMaps, publicSide, spelledOutTypes, typesAndDefaults } from './scripts/docs/element-docs.mjs';

const outdir = 'dist';

/** `custom-elements.json` from the comments of the classes, and from that the data that editors read. */
export default {
  // The last four hold events, and the choices of words that attributes take.
  globs: [
    'src/{card-form,payment-status,promotions}/{mp-,card-form-properties}*.ts',
    'src/card-form/host/form-control.ts',
    'src/card-form/events.ts',
    'src/card/card.ts',
    'src/locale/locale.ts',
    'src/sdk/load.ts',
  ],
  outdir,
  litelement: true,
  packagejson: false,
  plugins: [
    typesAndDefaults(),
    spelledOutTypes(),
    eventsOfMaps(),
    publicSide(),
    customElementVsCodePlugin({ outdir, hideCssPropertiesDocs: true, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir, hideCssPropertiesDocs: true, packageJson: false, hideLogs: true }),
  ],
};
