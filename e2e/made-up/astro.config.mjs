import config from '../../astro.config.mjs';
import { madeUpFiles } from './made-up-files.node.ts';

// The site with words and texts of a made-up language, for a test that looks for what is left in English. Its texts stand
// beside this file, in `content`.
export default {
  ...config,
  srcDir: '../../src',
  publicDir: '../../public',
  outDir: '../../build/made-up',
  cacheDir: '../../node_modules/.astro/made-up',
  vite: { ...config.vite, plugins: [madeUpFiles(), ...config.vite.plugins] },
};
