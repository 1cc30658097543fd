// Compresses the files of the libraries that draw diagrams; the build puts them into the assembly.
// Usage: node compress.mjs PACKAGES TARGET

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

// A module that takes names from vega-util, which the script of Vega has too, as a script that adds its own names to Vega's.
const asScript = (module) => `(() => {${module.replace(/^import (\{[^}]*\}) from 'vega-util';/m, 'const $1 = vega;')
  .replace(/^export \{ (\w+) as (\w+) \};/m, 'vega.$2 = $1;').replace(/^\/\/# sourceMappingURL=.*$/m, '')}})();`;

const files = [
  'mermaid/dist/mermaid.min.js', 'chart.js/dist/chart.umd.min.js', 'echarts/dist/echarts.min.js',
  'vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js', 'vega-interpreter/build/vega-interpreter.js',
  'diff2html/bundles/css/diff2html.min.css', 'diff2html/bundles/js/diff2html.min.js', 'pseudocode/build/pseudocode.min.js', 'temml/dist/temml.min.js',
];

const [packages, target] = process.argv.slice(2);
mkdirSync(target, { recursive: true });
for (const file of files) {
  const text = readFileSync(join(packages, file), 'utf8');
  const script = /^export \{/m.test(text) ? asScript(text) : text;
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: script.length };
  writeFileSync(join(target, `${basename(file)}.br`), brotliCompressSync(script, { params: quality }));
}
