# Runs Liquid templates as Jekyll does: reads a line of JSON {"template", "data"}, writes a line {"text", "errors"} or null (refused).
# An error in a template shows nothing, since a visitor must never read one.
$LOAD_PATH.unshift(File.join(ARGV.fetch(0), "lib"))
require "json"
require "time"
require "liquid"

# al-folio's plugins bring ActiveSupport, which gives `blank` its meaning.
class Object
  def blank?
    respond_to?(:empty?) ? empty? : !self
  end
end

class String
  def blank?
    strip.empty?
  end
end

class Numeric
  def blank?
    false
  end
end

$stdin.each_line do |line|
  question = JSON.parse(line)
  answer =
    begin
      template = Liquid::Template.parse(question["template"], error_mode: :warn)
      text = template.render(question["data"], exception_renderer: ->(_) { "" })
      { text: text, errors: template.errors.map(&:to_s) }
    rescue Liquid::Error
      nil
    end
  puts JSON.generate(answer)
end
