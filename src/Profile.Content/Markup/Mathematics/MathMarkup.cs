using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Profile.Content.Markup.Mathematics;

/// <summary>
/// Adapts Temml's output to a page with a strict content security policy: styles become classes (wwwroot/css/math.css) or MathML's own attributes, and each
/// element has an end tag, so that it reads the same as HTML and as XML.
/// </summary>
internal static class MathMarkup
{
    private static readonly XmlReaderSettings Settings = new() { CheckCharacters = false, ConformanceLevel = ConformanceLevel.Fragment };

    /// <summary>The formula for Temml's markup.</summary>
    /// <param name="tex">Its source, for the annotation.</param>
    public static Formula Read(string markup, string tex)
    {
        var root = Parse(markup);
        foreach (var element in root.DescendantsAndSelf())
        {
            if (element.Attribute("style") is { } style)
            {
                style.Remove();
                StyleClasses.Apply(element, style.Value);
            }

            if (element.Name.LocalName == "annotation")
            {
                element.Value = tex;
            }
        }

        var hasNumbers = root.DescendantsAndSelf().Any(e => e.Attribute("id") is not null || IsNumber(e) || IsReference(e));
        var text = MathText.Of(root);
        var isNothing = text.Length == 0 && !hasNumbers && TeXDefinitions.AreIn(tex);
        return new Formula(isNothing ? "" : Write(root), text, hasNumbers);
    }

    /// <summary>The root element of markup that was written here.</summary>
    public static XElement Parse(string markup)
    {
        using var reader = XmlReader.Create(new StringReader(markup), Settings);
        reader.MoveToContent();
        return (XElement)XNode.ReadFrom(reader);
    }

    public static string Write(XElement root)
    {
        foreach (var empty in root.DescendantsAndSelf().Where(e => e.IsEmpty))
        {
            empty.Value = "";
        }

        var html = new StringBuilder();
        using (var writer = XmlWriter.Create(html,
            new XmlWriterSettings
            { OmitXmlDeclaration = true, CheckCharacters = false, ConformanceLevel = ConformanceLevel.Fragment, NewLineHandling = NewLineHandling.None }))
        {
            root.WriteTo(writer);
        }

        return html.ToString();
    }

    /// <summary>True for the placeholder of an equation's automatic number.</summary>
    public static bool IsNumber(XElement element) => HasClass(element, "tml-eqn");

    /// <summary>True for the element that <c>\ref</c> or <c>\eqref</c> became.</summary>
    public static bool IsReference(XElement element) => HasClass(element, "tml-ref");

    public static bool HasClass(XElement element, string name) => ((string?)element.Attribute("class"))?.Split(' ').Contains(name) == true;
}
