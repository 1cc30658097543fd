using System.Buffers;
using System.Net;

namespace Profile.BibTeX;

/// <summary>A cursor over a LaTeX text.</summary>
internal sealed class LaTeXCursor(string source)
{
    private static readonly SearchValues<char> EntityCharacters =
        SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> UrlEnds = SearchValues.Create(" \n\t{}<>\"\\$");

    public int Position { get; set; }

    /// <summary>The character at the position; NUL at the end.</summary>
    public char Current => Position < source.Length ? source[Position] : '\0';

    /// <summary>Reads an HTML character reference, which owners paste into abstracts: its text (to be encoded again on output), or null.</summary>
    public string? Entity()
    {
        var rest = source.AsSpan(Position, Math.Min(32, source.Length - Position));
        var end = rest.IndexOf(';');
        if (end < 2 || rest[1..end].ContainsAnyExcept(EntityCharacters))
        {
            return null;
        }

        var entity = rest[..(end + 1)].ToString();
        var text = CleanText.Of(WebUtility.HtmlDecode(entity));
        if (text == entity)
        {
            return null;
        }

        Position += entity.Length;
        return text;
    }

    /// <summary>The bare address that begins here, in which hyphens, tildes and underscores are kept; empty when there is none.</summary>
    public ReadOnlySpan<char> Url()
    {
        if (!StartsWith("http://") && !StartsWith("https://"))
        {
            return default;
        }

        var rest = source.AsSpan(Position);
        var end = rest.IndexOfAny(UrlEnds);
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Reads a braced argument as written, up to 1,000 characters and 20 nesting levels; "" when there is none.</summary>
    public string Argument()
    {
        if (Current != '{')
        {
            return "";
        }

        var depth = 0;
        var end = Math.Min(source.Length, Position + 1_000);
        for (var i = Position; i < end && depth <= 20; i++)
        {
            depth += source[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                var argument = source[(Position + 1)..i];
                Position = i + 1;
                return argument;
            }
        }

        return "";
    }

    /// <summary>Skips arguments in brackets.</summary>
    public void SkipOption()
    {
        while (Current == '[' && source.IndexOf(']', Position, Math.Min(200, source.Length - Position)) is >= 0 and var end)
        {
            Position = end + 1;
        }
    }

    public void SkipSpaces()
    {
        while (Current is ' ' or '\t' or '\n')
        {
            Position++;
        }
    }

    public bool StartsWith(string text) => source.AsSpan(Position).StartsWith(text, StringComparison.Ordinal);
}
