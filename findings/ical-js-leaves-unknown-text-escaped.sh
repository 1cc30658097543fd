#!/usr/bin/env bash
# ical.js 2.2.1: the text of a property that it does not know is given back with its escapes.
#
# RFC 5545 (section 3.3.11) escapes commas, semicolons and line ends in TEXT values, and section 3.8.8.2 says that the default type of an X- property is TEXT.
# A good guess is therefore that a calendar's name in X-WR-CALNAME, which nearly every calendar program writes and reads, comes back as words, as SUMMARY does.
# Seen: SUMMARY comes back as "Talks, and more", X-WR-CALNAME as "Talks\, and more", since ical.js gives properties outside its own list the type "unknown" and
# leaves those as they stand. A calendar that wants its name read alike everywhere puts no comma or semicolon into it.
#
# Installs the package into a temporary folder; needs Node.js with npm. Exits 0 while the behaviour is as stated.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1
cat >read.mjs <<'END'
import ICAL from 'ical.js';

const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', 'X-WR-CALNAME:Talks\\, and more',
  'BEGIN:VEVENT', 'UID:1@example.org', 'DTSTAMP:20260101T000000Z', 'DTSTART;VALUE=DATE:20260102', 'SUMMARY:Talks\\, and more', 'END:VEVENT', 'END:VCALENDAR'];
const calendar = new ICAL.Component(ICAL.parse(lines.join('\r\n')));
const name = calendar.getFirstProperty('x-wr-calname');
console.log(calendar.getFirstSubcomponent('vevent').getFirstPropertyValue('summary'));
console.log(name.getFirstValue());
console.log(name.type);
END
seen=$(node read.mjs)
expected='Talks, and more
Talks\, and more
unknown'
echo "ical.js $(node -p "require('./node_modules/ical.js/package.json').version"), SUMMARY, X-WR-CALNAME and the type of the latter:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what was seen."; exit 1; }
