using Markdig.Renderers.Html;
using Profile.Kramdown.Html;

namespace Profile.Kramdown.Blocks;

/// <summary>
/// Lines in braces: attributes for the block before or after (<c>{: .class}</c>), a named list of them
/// (<c>{:name: .class}</c>), and the extensions comment, nomarkdown and options.
/// </summary>
internal static class BlockExtensionParser
{
    public static bool TryParse(BlockSource source)
    {
        if (source.Definitions.Html != HtmlReading.Elements)
        {
            return false;
        }

        var text = source.Text;
        var open = Lines.SkipIndent(text, source.Position);
        if (Extension.Block(text, open) is { } extension)
        {
            source.Position = extension.End;
            Apply(source, extension);
            return true;
        }

        if (!BlockStarts.AttributeLine(text, source.Position))
        {
            return false;
        }

        var end = AttributeListParser.End(text, open)!.Value;
        source.Position = Lines.Next(text, end);
        var list = text.AsSpan(open + 2, end - open - 3);
        var nameEnd = 0;
        while (nameEnd < list.Length && (char.IsLetterOrDigit(list[nameEnd]) || list[nameEnd] is '_' or '-'))
        {
            nameEnd++;
        }

        if (nameEnd > 0 && nameEnd < list.Length && list[nameEnd] == ':')
        {
            source.Definitions.DefineAttributes(list[..nameEnd].ToString(), list[(nameEnd + 1)..]);
            source.Add(new BlankBlock(BlankKind.Separator));
            return true;
        }

        var attributes = source.Last is null or BlankBlock { Kind: not BlankKind.Definition } ? source.AttributesOfNext() : source.Last.GetAttributes();
        source.Definitions.Attach(attributes, list.ToString());
        source.IsLastClosed = true;
        return true;
    }

    private static void Apply(BlockSource source, Extension extension)
    {
        switch (extension.Name)
        {
            case "comment" when extension.Body is not null:
                source.Blocks.Add(new RawHtmlBlock($"<!-- {extension.Body} -->\n"));
                break;
            case "nomarkdown" when extension.Body is not null:
                source.Blocks.Add(new RawHtmlBlock(extension.RawHtml + "\n"));
                break;
            case "options":
                extension.SetOptions(source.Definitions);
                source.Add(new BlankBlock(BlankKind.Separator));
                break;
        }
    }
}
