# frozen_string_literal: true

# Turns Markdown documents into HTML through the real kramdown, with the options that Jekyll gives it.
# Input: one JSON string per line on standard input. Output: one JSON string per line, in the same order.
# Code is left plain (no highlighter), so that only the reading of Markdown is compared.

require "json"
require "kramdown"
require "kramdown-parser-gfm"

OPTIONS = {
  input: "GFM",
  auto_ids: true,
  hard_wrap: false,
  footnote_nr: 1,
  entity_output: "as_char",
  toc_levels: (1..6).to_a,
  smart_quotes: "lsquo,rsquo,ldquo,rdquo",
  show_warnings: false,
  math_engine: "mathjax",
  syntax_highlighter: nil,
  guess_lang: true,
}.freeze

$stdout.sync = true
$stdin.set_encoding(Encoding::UTF_8)

$stdin.each_line do |line|
  html = begin
    Kramdown::Document.new(JSON.parse(line, max_nesting: false, create_additions: false), OPTIONS.dup).to_html
  rescue StandardError => e
    "oracle failed: #{e.class}: #{e.message}"
  end
  $stdout.puts(JSON.generate(html.scrub("\uFFFD")))
end
