# frozen_string_literal: true

# refresh.rb SPEC.md …: asks the real kramdown for the HTML of every case of a spec document and writes it there.
# A case is a fence "markdown" of eight backticks, followed by a fence "html".

require "json"
require "open3"

CASE = /^`{8}markdown\n(.*?)^`{8}\n\n`{8}html\n(.*?)^`{8}\n/m

ARGV.each do |path|
  spec = File.read(path, encoding: "UTF-8")
  documents = spec.scan(CASE).map { |input, _| JSON.generate(input) }
  answers, status = Open3.capture2("ruby", File.join(__dir__, "oracle.rb"), stdin_data: documents.join("\n") + "\n")
  abort "the oracle failed" unless status.success?

  html = answers.lines.map { |line| JSON.parse(line) }
  File.write(path, spec.gsub(CASE) { "`" * 8 + "markdown\n#{$1}" + "`" * 8 + "\n\n" + "`" * 8 + "html\n#{html.shift}" + "`" * 8 + "\n" })
  puts "#{path}: #{documents.size} cases"
end
