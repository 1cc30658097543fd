using System.Text;
using System.Xml;

namespace Profile.Feeds;

/// <summary>Writes XML whose values may contain anything an owner typed: characters that XML 1.0 does not allow become U+FFFD.</summary>
internal static class SafeXml
{
    public static string Write(Action<XmlWriter> write)
    {
        var text = new Utf8StringWriter();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            write(xml);
        }

        return text + "\n";
    }

    /// <summary>The text, with characters that XML does not allow replaced.</summary>
    public static string Text(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                safe.Append(text[i]).Append(text[++i]);
            }
            else
            {
                safe.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
            }
        }

        return safe.ToString();
    }

    // The declaration states the encoding in which the text will be sent.
    private sealed class Utf8StringWriter : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
