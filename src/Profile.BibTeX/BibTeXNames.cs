namespace Profile.BibTeX;

/// <summary>
/// Reads author and editor fields by BibTeX's rules: <c>First von Last</c>, <c>von Last, First</c>, <c>von Last, Jr, First</c>, <c>{Literal}</c>; a word
/// belongs to the "von" part if its first letter outside braces is lower case (btxdoc; Patashnik, 1988).
/// </summary>
public static class BibTeXNames
{
    /// <summary>
    /// Reads a field as written in the entry; HTML tags are not part of a name, but are kept in <see cref="PersonName.Html"/>. Never fails: any text
    /// becomes some name.
    /// </summary>
    public static NameList Parse(string field)
    {
        var tags = NameTags.Of(field);
        var read = ParseField(tags?.Words ?? field);
        if (tags is null || ParseField(tags.Marked) is var marked && marked.Names.Length != read.Names.Length)
        {
            return read;
        }

        return read with { Names = [.. read.Names.Zip(marked.Names, (name, shown) => name with { Html = tags.Html(shown.Display, name.Display) })] };
    }

    private static NameList ParseField(string field)
    {
        var (parts, irregular) = NameSplitter.Split(HtmlEntities.Decode(field));
        var hasOthers = parts is [.., var last] && (last.Equals("others", StringComparison.OrdinalIgnoreCase) || last is "et al." or "et al");
        return new NameList([.. (hasOthers ? parts.SkipLast(1) : parts).Select(ParseName)], hasOthers, irregular);
    }

    private static PersonName ParseName(string text)
    {
        var (name, mark) = NameMark.Take(text);
        if (ExtendedName.Parts(name) is { } parts)
        {
            string Part(string key) => parts.TryGetValue(key, out var value) ? Text(Words(value)) : "";
            return new PersonName
            {
                Given = Part("given"),
                Particle = Part("prefix"),
                Last = Part("family"),
                Suffix = Part("suffix"),
                IsParticleDropped = Part("useprefix").Equals("false", StringComparison.OrdinalIgnoreCase),
                Mark = mark,
            };
        }

        if (IsGroup(name))
        {
            return new PersonName { Literal = LaTeXText.ToText(name), Mark = mark };
        }

        var sections = new List<List<string>>();
        foreach (var section in NameSplitter.Pieces(name, NameSplitter.CommaAt))
        {
            var (bare, more) = NameMark.Take(section);
            mark = more + mark;
            sections.Add(Words(bare));
        }

        return sections switch
        {
            [var all] => FirstVonLast(all) with { Mark = mark },
            [var family, var given] => VonLast(family) with { Given = Text(given), Mark = mark },
            [var family, var suffix, .. var given] =>
                VonLast(family) with { Suffix = Text(suffix), Given = Text(given.SelectMany(w => w)), Mark = mark },
            _ => new PersonName(),
        };
    }

    private static PersonName FirstVonLast(List<string> words)
    {
        var first = words.FindIndex(0, Math.Max(0, words.Count - 1), IsLower);
        var given = first < 0 ? Math.Max(0, words.Count - 1) : first;
        return VonLast(words[given..]) with { Given = Text(words[..given]) };
    }

    // The "von" part extends to the last lower-case word, but never includes the very last word.
    private static PersonName VonLast(List<string> words)
    {
        var last = words.Count > 1 ? words.FindLastIndex(words.Count - 2, IsLower) + 1 : 0;
        return new PersonName { Particle = Text(words[..last]), Last = Text(words[last..]) };
    }

    private static string Text(IEnumerable<string> words) =>
        LaTeXText.ToText(string.Join(' ', words)).Replace('\u00A0', ' ');

    private static List<string> Words(string text) =>
        [.. NameSplitter.Pieces(text, (t, i) => char.IsWhiteSpace(t[i]) || (t[i] == '~' && (i == 0 || t[i - 1] != '\\')) ? 1 : 0)
            // Drops the backslash of a control space, which ends a word like any other space.
            .Select(w => w is [.. var word, '\\'] ? word : w).Where(w => w.Length > 0)];

    // A word in braces has no case, unless the braces hold one special character: {\'e}cole.
    private static bool IsLower(string word)
    {
        if (word[0] == '{' && word.Length > 1 && word[1] != '\\')
        {
            return false;
        }

        foreach (var c in word[0] is '{' or '\\' ? LaTeXText.ToText(word) : word)
        {
            if (char.IsLetter(c))
            {
                return char.IsLower(c);
            }
        }

        return false;
    }

    private static bool IsGroup(string name)
    {
        if (name.Length < 2 || name[0] != '{' || name[1] == '\\')
        {
            return false;
        }

        var depth = 0;
        for (var i = 0; i < name.Length; i++)
        {
            depth += name[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i == name.Length - 1;
            }
        }

        return false;
    }
}
