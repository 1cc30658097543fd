using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Profile.Content.Appearance;
using Profile.Content.Diagnostics;
using Profile.Content.Markup;
using Profile.Content.Sources;

namespace Profile.Content.Loading;

/// <summary>
/// Reads the style sheets of a checkout in the order of their cascade: the theme's main one with its imports, then those that the site's own includes and
/// layouts link to. Files of libraries are ignored.
/// </summary>
/// <param name="markup">Runs the Liquid of a style sheet that has front matter, as Jekyll does.</param>
internal sealed partial class CheckoutStyles(SiteFiles files, MarkupRenderer markup, DiagnosticBag bag)
{
    private const string Partials = "_sass/";
    private const string MainSheet = "assets/css/main.css";

    // In a checkout whose main style sheet is in the theme's gem, the partials that the others import come first.
    private static readonly string[] First = [$"{Partials}_variables.scss", $"{Partials}_themes.scss"];

    /// <summary>The rules of all style sheets; none in a folder that is not a checkout.</summary>
    public SassReader Read(ContentLayout layout)
    {
        var reader = new SassReader(Imported);
        if (!layout.IsAlFolio)
        {
            return reader;
        }

        foreach (var (name, value) in files.Text($"{Partials}_variables.scss") is null ? ThemeVariables.All : [])
        {
            reader.Define(name, value);
        }

        var main = Sheet(MainSheet);
        foreach (var partial in main is null ? OwnPartials() : [])
        {
            reader.Read(partial);
        }

        foreach (var sheet in Linked().Select(Sheet).Prepend(main).OfType<StyleText>())
        {
            reader.Read(sheet);
        }

        return reader;
    }

    private IEnumerable<StyleText> OwnPartials() =>
        files.All.Select(f => f.Path).Where(p => p.StartsWith(Partials, StringComparison.Ordinal) && p.LastIndexOf('/') == Partials.Length - 1
            && p.EndsWith(".scss", StringComparison.Ordinal))
            .OrderBy(p => Array.IndexOf(First, p) is >= 0 and var place ? place : First.Length).Select(Text).OfType<StyleText>();

    // Addresses of style sheets in the files that make up the page frame.
    private ImmutableArray<string> Linked() =>
    [
        .. files.All.Where(f => f.Path.StartsWith("_includes/", StringComparison.Ordinal) || f.Path.StartsWith("_layouts/", StringComparison.Ordinal))
            .Select(f => files.Text(f.Path)?.Text ?? "").Where(t => t.Contains("stylesheet", StringComparison.Ordinal))
            .SelectMany(t => Address().Matches(t).Select(m => m.Groups[1].Value))
            .Distinct(StringComparer.Ordinal).Where(a => a != MainSheet),
    ];

    // The source of a published address: a style sheet, or the Sass file that Jekyll compiles to it.
    private StyleText? Sheet(string address) => Library().IsMatch(address) ? null : Text(Path.ChangeExtension(address, ".scss")) ?? Text(address);

    private StyleText? Imported(string name, string importer)
    {
        if (name.Contains("..", StringComparison.Ordinal) || Library().IsMatch(name))
        {
            return null;
        }

        var slash = name.LastIndexOf('/') + 1;
        var (folder, leaf) = (name[..slash], Path.GetFileNameWithoutExtension(name));
        string[] forms = [$"_{leaf}.scss", $"{leaf}.scss", $"{leaf}/_index.scss", $"{leaf}.css"];
        string[] roots = [importer[..(importer.LastIndexOf('/') + 1)], Partials];
        return roots.SelectMany(root => forms.Select(form => Text(root + folder + form))).FirstOrDefault(t => t is not null);
    }

    private StyleText? Text(string path)
    {
        if (files.Style(path, bag) is not { } file)
        {
            return null;
        }

        return file.Text.StartsWith("---", StringComparison.Ordinal) && files.Document(path, bag) is { } document
            ? new StyleText(path, markup.RunLiquid(document, $"/{Path.ChangeExtension(path, ".css")}", bag), document.BodyLine)
            : new StyleText(path, file.Text);
    }

    [GeneratedRegex(@"/?(assets/[\w./-]+\.css)", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"\.min\.css$|bootstrap|mdb|jupyter|pygments|tailwind|academicons|scholar-icons|font-?awesome|tabler|flag-icons|katex|sass:",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Library();
}
