#!/usr/bin/env bash
# vnu-jar 26.9.27 (the Nu checker): an error for <link rel="expect" blocking="render">, the one purpose of that link type.
#
# The HTML standard lets a link with the keyword "expect" or "stylesheet" have the attribute "blocking" (html.spec.whatwg.org/multipage/semantics.html, the link
# element), and "expect" does nothing without it: it holds back the first picture of a page until a part of it has arrived, so that a header does not move while
# its entries come in. Chromium implements it since version 124. A good guess is that the checker, whose messages quote the standard, allows it. Seen: "must have
# a rel attribute whose value is stylesheet"; the same link without "blocking", which has no effect, passes, and so does a style sheet with it. A site that
# promises no errors from this checker has to keep its header in place by its own style sheet.
#
# Installs the package into a temporary folder; needs Java and Node.js with npm. Exits 0 while the behaviour is as stated.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vnu-jar@26.9.27
page() { printf '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>%s</title><link %s></head><body><p id="end">x</p></body></html>\n' "$1" "$2" >"$1.html"; }
page expecting 'rel="expect" blocking="render" href="#end"'
page idle 'rel="expect" href="#end"'
page styled 'rel="stylesheet" blocking="render" href="a.css"'
for name in expecting idle styled; do
  java -Xss2m -jar node_modules/vnu-jar/build/dist/vnu.jar --format gnu "$name.html" >"$name.out" 2>&1 || true
  echo "$name: $(sed 's/^.*error: //' "$name.out")"
done | tee seen
diff - seen <<'END'
expecting: A “link” element with a “blocking” attribute must have a “rel” attribute whose value is “stylesheet”.
idle: 
styled: 
END
echo "as stated"
