using Fluid.Ast;
using Fluid.Values;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;
using Profile.Liquid.Values;

namespace Profile.Liquid.Tags;

/// <summary>
/// <c>{% include file.html name="text" other=page.title %}</c>: what the host has under that name. The included text sees the surrounding variables, its
/// parameters as <c>include.name</c>, and what it assigns remains assigned.
/// </summary>
internal sealed class IncludeTag(Location location, LiquidBlock path, IReadOnlyList<IncludeTag.Parameter> parameters, IncludeFinder find) : LiquidNode(location)
{
    /// <summary>A parameter: a variable, or a text that may contain Liquid.</summary>
    internal sealed record Parameter(string Name, Expression? Variable, LiquidBlock? Text);

    public static LiquidNode? Read(TagText tag, TemplateParser parser, IncludeFinder find)
    {
        var reader = new IncludeMarkup(tag.Markup);
        var path = reader.Path();
        if (path.Length == 0)
        {
            return parser.Broken(tag, "write the name of a file");
        }

        var parameters = new List<Parameter>();
        while (reader.Next(out var name, out var value, out var isQuoted))
        {
            parameters.Add(isQuoted ? new Parameter(name, null, parser.Inline(tag, value)) : new Parameter(name, parser.Expression(tag, value), null));
        }

        if (reader.Rest is { Length: > 0 } rest)
        {
            parser.Report(LiquidMessages.BrokenLiquidTag, tag, tag.Name, $"'{rest}' is not a parameter; write name=\"text\"");
        }

        return new IncludeTag(tag.Location, parser.Inline(tag, path), parameters, find);
    }

    protected override Flow Execute(LiquidRun run)
    {
        var file = run.Text(path).Trim().Trim('"', '\'');
        var values = new Dictionary<string, FluidValue>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            values[parameter.Name] = parameter.Variable is { } variable ? run.Evaluate(variable) : LiquidValue.Of(run.Text(parameter.Text!));
        }

        switch (Find(file, run))
        {
            case WrittenInclude written:
                run.Output.Append(written.Write(run, values));
                break;
            case TextInclude text:
                run.Variables.Push("include", new MapValue(values));
                if (!run.Include(text))
                {
                    run.Report(LiquidMessages.CircularInclude, file, LiquidLimits.Includes);
                }

                run.Variables.Pop(1);
                break;
            default:
                run.Report(LiquidMessages.MissingInclude, file);
                break;
        }

        return Flow.Next;
    }

    private LiquidInclude? Find(string file, LiquidRun run)
    {
        file = file.TrimStart('/');
        return file.Length == 0 || file.Split('/').Contains("..") ? null : find(file, run);
    }
}

/// <summary>Reads the markup of an include tag: a path, which may contain an output, and parameters, over any number of lines.</summary>
internal sealed class IncludeMarkup(string text)
{
    private int at;

    /// <summary>What remains when no further parameter can be read.</summary>
    public string Rest => text[at..].Trim();

    /// <summary>The path: up to the first white space outside quotation marks and braces.</summary>
    public string Path()
    {
        SkipSpace();
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            if (text[at] is '"' or '\'')
            {
                MoveBehind(text[at].ToString(), at + 1);
            }
            else if (text.AsSpan(at).StartsWith("{{"))
            {
                MoveBehind("}}", at + 2);
            }
            else
            {
                at++;
            }
        }

        return text[start..at];
    }

    /// <summary>The next <c>name="text"</c>, <c>name='text'</c> or <c>name=variable</c>; false when there is none.</summary>
    public bool Next(out string name, out string value, out bool isQuoted)
    {
        SkipSpace();
        var start = at;
        name = Word();
        SkipSpace();
        if (name.Length > 0 && at < text.Length && text[at] == '=')
        {
            at++;
            SkipSpace();
            isQuoted = at < text.Length && text[at] is '"' or '\'';
            value = isQuoted ? Quoted() : Path();
            if (isQuoted || value.Length > 0)
            {
                // {{ x }} without quotation marks means x, which Jekyll rejects.
                value = !isQuoted && value.StartsWith("{{", StringComparison.Ordinal) ? value.Trim('{', '}', ' ') : value;
                return true;
            }
        }

        at = start;
        (value, isQuoted) = ("", false);
        return false;
    }

    private string Word()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-'))
        {
            at++;
        }

        return text[start..at];
    }

    // A backslash escapes a quotation mark inside.
    private string Quoted()
    {
        var quote = text[at++];
        var start = at;
        while (at < text.Length && text[at] != quote)
        {
            at += text[at] == '\\' && at + 1 < text.Length ? 2 : 1;
        }

        var inner = text[start..at];
        at = Math.Min(at + 1, text.Length);
        return inner.Replace($"\\{quote}", quote.ToString(), StringComparison.Ordinal);
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private void MoveBehind(string closing, int from)
    {
        var end = from <= text.Length ? text.IndexOf(closing, from, StringComparison.Ordinal) : -1;
        at = end < 0 ? text.Length : end + closing.Length;
    }
}
