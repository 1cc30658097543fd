#!/usr/bin/env bash
# Ruby's Liquid 5.4.0 (Debian's ruby-liquid 5.4.0-3; Jekyll's 4.0.4 does the same): `break` inside `tablerow` does not end the row, and ends the loop around it.
#
# Liquid's documentation says of `break` that it stops the iteration of a loop, and `tablerow` is one of its loops. A good guess is therefore that
# `{% tablerow k in (1..3) %}{{ k }}{% break %}{% endtablerow %}` shows one cell, and that a `for` around it goes on, as it does when both loops are `for`.
# Seen: all three cells are there, with their values, and the `for` ends at once: what stands behind `endtablerow` is not shown even for the first turn. Whoever renders
# Jekyll sites without Ruby and ends the row at `break` differs from Jekyll here; a template that wants the first cells alone writes `limit`.
#
# Takes the package apart in a temporary folder and installs nothing; needs Debian's apt-get and dpkg, and Ruby. Exits 0 while the behaviour is as stated.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq -o APT::Sandbox::User=root ruby-liquid=5.4.0-3 >/dev/null
dpkg -x ruby-liquid_*.deb package
library=$(dirname "$(find package -name liquid.rb | head -1)")
cat >render.rb <<'END'
require 'liquid'

def show(template) = puts(Liquid::Template.parse(template).render.scan(/<td[^>]*>|<\/td>|[^<>\n]+(?=<|\z)/).reject { |part| part.start_with?('<') }.join(' '))
puts Liquid::VERSION
show '{% for j in (1..2) %}{% for k in (1..3) %}{{ k }}{% break %}{% endfor %} after {% endfor %}'
show '{% for j in (1..2) %}{% tablerow k in (1..3) %}{{ k }}{% break %}{% endtablerow %} after {% endfor %}'
END
seen=$(ruby -I "$library" render.rb)
expected='5.4.0
1 after 1 after 
1 2 3'
echo "Liquid's version, for inside for, tablerow inside for:"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is no longer what was seen."; exit 1; }
