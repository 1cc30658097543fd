// node table.js LABEL RESULT.json…      one row of the table: the median of each category over the results
// node table.js --missed RESULT.json…   which audits that count for accessibility, best practices or SEO were not passed, and in how many of the results
'use strict';
const { readFileSync } = require('node:fs');

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const [label, ...files] = process.argv.slice(2);
const results = files.map(file => JSON.parse(readFileSync(file, 'utf8')));
const median = numbers => numbers.sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];

if (label !== '--missed') {
  console.log(`| ${label} | ${categories.map(c => median(results.map(r => Math.round(r.categories[c].score * 100)))).join(' | ')} |`);
} else {
  const missed = new Map();
  for (const result of results) {
    for (const category of categories.slice(1)) {
      for (const { id, weight } of result.categories[category].auditRefs) {
        const { score, title } = result.audits[id];
        if (weight > 0 && score !== null && score < 1) {
          const line = `${new URL(result.requestedUrl).pathname} ${id}: ${title}`;
          missed.set(line, (missed.get(line) ?? 0) + 1);
        }
      }
    }
  }

  missed.forEach((times, line) => console.log(`${line} (${times} of ${results.length} runs)`));
}
