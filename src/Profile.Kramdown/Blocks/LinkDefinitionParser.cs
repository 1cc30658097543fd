namespace Profile.Kramdown.Blocks;

/// <summary>The target of a reference link: <c>[name]: address "title"</c>; the title may be on the next line.</summary>
internal static class LinkDefinitionParser
{
    public static bool TryParse(BlockSource source)
    {
        var text = source.Text;
        var open = Lines.SkipIndent(text, source.Position);
        if (open >= text.Length || text[open] != '[')
        {
            return false;
        }

        var lineEnd = Lines.End(text, open);
        var close = text.IndexOf(']', open, lineEnd - open);
        if (close < open + 2 || close + 1 >= lineEnd || text[close + 1] != ':')
        {
            return false;
        }

        var rest = text[(close + 2)..lineEnd].Trim();
        if (rest.Length == 0)
        {
            return false;
        }

        var (url, title) = Split(rest);
        if (!rest.StartsWith('<') && HoldsQuote(url))
        {
            return false;
        }

        var next = Lines.Next(text, lineEnd);
        if (title is null && next < text.Length && Title(text[next..Lines.End(text, next)].Trim()) is { } below)
        {
            title = below;
            next = Lines.Next(text, next);
        }

        var lists = new BlankBlock(BlankKind.Definition);
        source.Definitions.Links[Definitions.LinkKey(text[(open + 1)..close])] = new LinkTarget(url, title, lists);
        source.Position = next;
        source.Add(lists);
        return true;
    }

    // A quote after a space begins a title; if that does not end with the line, the line is plain text.
    private static bool HoldsQuote(string url)
    {
        for (var at = 1; at < url.Length; at++)
        {
            if (url[at] is '"' or '\'' && url[at - 1] is ' ' or '\t')
            {
                return true;
            }
        }

        return false;
    }

    private static (string Url, string? Title) Split(string rest)
    {
        if (rest[0] == '<')
        {
            var close = rest.IndexOf('>', StringComparison.Ordinal);
            if (close > 0 && (close == rest.Length - 1 || Title(rest[(close + 1)..].Trim()) is not null))
            {
                return (rest[1..close], Title(rest[(close + 1)..].Trim()));
            }
        }

        for (var at = 1; at < rest.Length - 2; at++)
        {
            if (Lines.IsSpace(rest[at - 1]) && rest[at] is '"' or '\'' && Title(rest[at..]) is { } title)
            {
                return (rest[..at].TrimEnd(), title);
            }
        }

        return (rest, null);
    }

    private static string? Title(string text) =>
        text.Length > 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1] : null;
}
