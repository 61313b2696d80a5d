import components from '../../web-test-runner.config.mjs';
import { frameworkModules } from './framework-modules.mjs';

/** The wrappers with the frameworks they are for: `npm run test:frameworks`. */
export default {
  ...components,
  files: ['test/frameworks/**/*.spec.ts'],
  rootDir: process.cwd(),
  plugins: [frameworkModules(), ...components.plugins],
};
