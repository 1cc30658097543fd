using Profile.Content.Diagnostics;
using Profile.Content.Languages;
using Profile.Content.Markup.Liquid.Filters;
using Profile.Content.Markup.Liquid.Running;
using Profile.Liquid.Filters;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary><c>{% details Caption %}…{% enddetails %}</c>: a collapsible block that needs no script; caption and body are Markdown.</summary>
internal sealed class DetailsTag(Location location, LiquidBlock caption, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => new DetailsTag(tag.Location, parser.Inline(tag, tag.Markup), parser.Body(tag));

    protected override Flow Execute(LiquidRun run)
    {
        var summary = SiteFilters.Inline(run.Host.Markdownify(run.Text(caption).Trim('"', '\'', ' ')));
        var content = run.Host.Markdownify(run.Text(body)).Trim();
        run.Output.Append($"\n<details><summary>{summary}</summary>\n{content}\n</details>\n");
        return Flow.Next;
    }
}

/// <summary><c>{% tabs group %}{% tab group Label %}…{% endtab %}{% endtabs %}</c>: blocks that open one at a time, without a script.</summary>
internal sealed class TabsTag(Location location, string group, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) =>
        new TabsTag(tag.Location, string.Concat(tag.Markup.TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '-')), parser.Body(tag));

    /// <summary>One tab; its first word is the group, the rest its label.</summary>
    public static LiquidNode ReadTab(TagText tag, TemplateParser parser)
    {
        var space = tag.Markup.IndexOfAny([' ', '\t']);
        var (group, label) = space < 0 ? (tag.Markup, tag.Markup) : (tag.Markup[..space], tag.Markup[(space + 1)..].Trim());
        return new TabNode(tag.Location, group, parser.Inline(tag, label), parser.Body(tag));
    }

    protected override Flow Execute(LiquidRun run)
    {
        run.Output.Append($"\n<section class=\"tabs\" data-tabs=\"{HtmlFilters.Escape(group)}\">\n");
        var flow = body.Run(run);
        run.Output.Append("\n</section>\n");
        return flow;
    }

    private sealed class TabNode(Location location, string group, LiquidBlock label, LiquidBlock body) : LiquidNode(location)
    {
        protected override Flow Execute(LiquidRun run)
        {
            var summary = HtmlFilters.Escape(run.Text(label).Trim('"', '\''));
            // Browsers close the other blocks with the same name; the first of a group is open.
            var open = run.NextTurn($"tab {group}") == 0 ? " open" : "";
            var content = run.Host.Markdownify(run.Text(body)).Trim();
            run.Output.Append($"<details class=\"tab\" name=\"{HtmlFilters.Escape(group)}\"{open}><summary>{summary}</summary>\n{content}\n</details>\n");
            return Flow.Next;
        }
    }
}

/// <summary><c>{% highlight python linenos %}…{% endhighlight %}</c>: code, marked with its language and numbering for the highlighter.</summary>
internal sealed class HighlightTag(Location location, string language, bool isNumbered, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser)
    {
        var words = tag.Markup.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isNumbered = words.Skip(1).Any(w => w == "linenos" || w.StartsWith("linenos=", StringComparison.Ordinal));
        return new HighlightTag(tag.Location, words is [var first, ..] ? first : "", isNumbered, parser.Body(tag));
    }

    protected override Flow Execute(LiquidRun run)
    {
        var code = run.Text(body).Trim('\n', '\r').TrimEnd();
        var name = language.Length > 0 ? $" class=\"language-{HtmlFilters.Escape(language)}\"" : "";
        run.Output.Append($"\n<pre{(isNumbered ? " class=\"linenos\"" : "")}><code{name}>{HtmlFilters.Escape(code)}\n</code></pre>\n");
        return Flow.Next;
    }
}

/// <summary>
/// jekyll-katex: <c>{% katex %}x^2{% endkatex %}</c>, with <c>display</c> on a line of its own, and <c>{% katexmm %}</c> around text with formulas between
/// dollar signs. All are left to the formula renderer.
/// </summary>
internal sealed class KatexTag(Location location, string before, LiquidBlock body, string after) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => tag.Markup.Contains("display", StringComparison.Ordinal)
        ? new KatexTag(tag.Location, "\\[", parser.Body(tag), "\\]")
        : new KatexTag(tag.Location, "\\(", parser.Body(tag), "\\)");

    /// <summary>The text around formulas is unchanged.</summary>
    public static LiquidNode ReadMixed(TagText tag, TemplateParser parser) => new KatexTag(tag.Location, "", parser.Body(tag), "");

    protected override Flow Execute(LiquidRun run)
    {
        run.Output.Append(before + run.Text(body) + after);
        return Flow.Next;
    }
}

/// <summary><c>{% if_rtl %}…{% endif_rtl %}</c>: content that only pages written from right to left show (al_rtl).</summary>
internal sealed class RightToLeftTag(Location location, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => new RightToLeftTag(tag.Location, parser.Body(tag));

    /// <summary>Whether a language is written from right to left; without one, that of the page counts, else that of the site.</summary>
    public static bool IsRightToLeft(string language, LiquidRun run)
    {
        if (language.Length == 0)
        {
            run.Note(new PageRead("lang"));
        }

        var own = language.Length > 0 ? language : (run.Page.Document.FrontMatter["lang"] as YamlScalar)?.Text;
        return TextDirection.IsRightToLeft(own ?? (run.Setting("lang") as YamlScalar)?.Text ?? "en");
    }

    protected override Flow Execute(LiquidRun run) => IsRightToLeft("", run) ? body.Run(run) : Flow.Next;
}

/// <summary><c>{% quote key %}…{% endquote %}</c>: a quotation and its source.</summary>
internal sealed class QuoteTag(Location location, LiquidBlock keys, LiquidBlock body) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => new QuoteTag(tag.Location, parser.Inline(tag, tag.Markup), parser.Body(tag));

    protected override Flow Execute(LiquidRun run)
    {
        var content = run.Host.Markdownify(run.Text(body).Trim()).Trim();
        var cite = run.Publications(host => host.Cite, run.Text(keys), Location);
        run.Output.Append($"\n<blockquote>{content}<p><cite>{cite}</cite></p></blockquote>\n");
        return Flow.Next;
    }
}

/// <summary>
/// <c>{% al_email_protect_link EXPRESSION %}</c>: a link to an e-mail address. With <c>protect_email: true</c> it shows the address in words and without a
/// link, because robots collect addresses from pages and none of our scripts would put one together.
/// </summary>
internal sealed class EmailTag(Location location, LiquidBlock address) : LiquidNode(location)
{
    public static LiquidNode Read(TagText tag, TemplateParser parser) => new EmailTag(tag.Location, parser.Inline(tag, $"{{{{ {tag.Markup} }}}}"));

    /// <summary>The address in words when the site protects addresses, otherwise unchanged.</summary>
    public static string Words(string address, LiquidRun run) =>
        IsProtected(run) ? address.Replace("@", " [at] ", StringComparison.Ordinal).Replace(".", " [dot] ", StringComparison.Ordinal) : address;

    protected override Flow Execute(LiquidRun run)
    {
        var written = run.Text(address).Trim();
        var words = HtmlFilters.Escape(Words(written, run));
        run.Output.Append(words.Length == 0 || IsProtected(run) ? words : $"<a href=\"mailto:{words}\">{words}</a>");
        return Flow.Next;
    }

    private static bool IsProtected(LiquidRun run)
    {
        run.Note(new SettingRead("protect_email"));
        return run.Host.Settings["protect_email"] is YamlScalar { Text: "true" };
    }
}
