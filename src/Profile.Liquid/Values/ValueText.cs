using System.Globalization;
using System.Text;
using Fluid.Values;
using Profile.Liquid.Running;

namespace Profile.Liquid.Values;

/// <summary>Values as text: for output, as JSON, and as Ruby's <c>inspect</c> writes them.</summary>
public static class ValueText
{
    /// <summary>The text of a value for output.</summary>
    public static string Of(FluidValue value)
    {
        switch (value)
        {
            case StringValue text:
                return text.ToStringValue();
            case NumberValue number:
                return Numbers.Text(number.ToNumberValue());
            case ArrayValue or LiquidObject:
                var written = new BoundedText();
                Write(value, written);
                return written.ToString();
            default:
                return value.IsNil() ? "" : value.ToStringValue();
        }
    }

    /// <summary>
    /// Writes the text of a value for output: the items of a list with nothing between them, a map as Ruby writes a hash, nothing for a page.
    /// </summary>
    internal static void Write(FluidValue value, BoundedText output) => Write(value, output, 0);

    /// <summary>The value as JSON, or as Ruby's <c>inspect</c>.</summary>
    internal static string Structured(FluidValue value, LiquidRun? run, bool isJson)
    {
        var output = new BoundedText();
        Structure(value, run, output, isJson, 0);
        return output.ToString();
    }

    private static void Write(FluidValue value, BoundedText output, int depth)
    {
        if (value is ArrayValue list)
        {
            for (var i = 0; i < list.Values.Count && depth < LiquidLimits.ListDepth; i++)
            {
                Write(list.Values[i], output, depth + 1);
            }
        }
        else if (value is LiquidObject map)
        {
            if (map.IsData)
            {
                Structure(map, null, output, isJson: false, depth);
            }
        }
        else
        {
            output.Append(Of(value));
        }
    }

    private static void Structure(FluidValue value, LiquidRun? run, BoundedText output, bool isJson, int depth)
    {
        run?.Spend(1);
        if (depth >= LiquidLimits.ListDepth)
        {
            output.Append(isJson ? "null" : "nil");
            return;
        }

        switch (value)
        {
            case ArrayValue list:
                output.Append('[');
                for (var i = 0; i < list.Values.Count; i++)
                {
                    output.Append(i == 0 ? "" : isJson ? "," : ", ");
                    Structure(list.Values[i], run, output, isJson, depth + 1);
                }

                output.Append(']');
                break;
            case LiquidObject map:
                Map(map, run, output, isJson, depth);
                break;
            case BooleanValue:
                output.Append(value.ToBooleanValue() ? "true" : "false");
                break;
            case NumberValue:
                output.Append(Of(value));
                break;
            case StringValue or DateValue:
                Quote(Of(value), output);
                break;
            default:
                output.Append(isJson ? "null" : "nil");
                break;
        }
    }

    private static void Map(LiquidObject map, LiquidRun? run, BoundedText output, bool isJson, int depth)
    {
        // Without a run only data can be written. A page inside a list inside a map, as in {{ site.collections }}, becomes nil (null).
        if (run is null && !map.IsData)
        {
            output.Append(isJson ? "null" : "nil");
            return;
        }

        output.Append('{');
        var isFirst = true;
        foreach (var key in map.Keys)
        {
            var value = map.Find(key, run!) ?? NilValue.Instance;
            output.Append(isFirst ? "" : isJson ? "," : ", ");
            Quote(key, output);
            output.Append(isJson ? ":" : "=>");
            Structure(value is LiquidObject { IsData: false } ? NilValue.Instance : value, run, output, isJson, depth + 1);
            isFirst = false;
        }

        output.Append('}');
    }

    private static void Quote(string text, BoundedText output)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        output.Append(quoted.Append('"').ToString());
    }
}
