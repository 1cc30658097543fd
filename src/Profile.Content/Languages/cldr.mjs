// Writes what the interface needs of Unicode's CLDR: months, forms of dates and plural rules of each language that has a file of texts beside this one.
// The names of months of an operating system's ICU would differ between two hosts. Usage: node cldr.mjs PACKAGES TARGET

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const [packages, target] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(`${packages}/${path}`, 'utf8'));
const rules = read('cldr-core/supplemental/plurals.json').supplemental['plurals-type-cardinal'];
const languages = readdirSync(dirname(fileURLToPath(import.meta.url))).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5));
const tables = {};
for (const language of ['en', ...languages].sort()) {
  const { months, dateFormats, dateTimeFormats } = read(`cldr-dates-full/main/${language}/ca-gregorian.json`).main[language].dates.calendars.gregorian;
  const forms = dateTimeFormats.availableFormats;
  const names = (context, width) => Object.values(months[context][width]);
  tables[language] = {
    months: {
      MMM: names('format', 'abbreviated'), MMMM: names('format', 'wide'), LLL: names('stand-alone', 'abbreviated'), LLLL: names('stand-alone', 'wide'),
    },
    forms: { shortMonth: forms.yMMM, shortDay: forms.yMMMd, longMonth: forms.yMMMM, longDay: dateFormats.long._value ?? dateFormats.long },
    // Without the samples, and without "other", which is what is left.
    plurals: Object.fromEntries(Object.entries(rules[language]).map(([name, rule]) => [name.slice('pluralRule-count-'.length), rule.split('@')[0].trim()])
      .filter(([, rule]) => rule)),
  };
}

writeFileSync(target, JSON.stringify(tables));
