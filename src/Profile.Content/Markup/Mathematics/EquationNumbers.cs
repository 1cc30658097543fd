using System.Text;
using System.Xml.Linq;
using Profile.Content.Documents;

namespace Profile.Content.Markup.Mathematics;

/// <summary>
/// The numbers of one page's equations: counts those that LaTeX numbers (MathJax's <c>tags: ams</c>), records what each <c>\label</c> refers to, and then
/// writes <c>\ref</c> and <c>\eqref</c> as links.
/// </summary>
/// <param name="duplicate">Receives a label that occurs at a second equation.</param>
/// <param name="unknown">Receives a reference to a label that no numbered equation has, and the labels that exist.</param>
internal sealed class EquationNumbers(Action<string> duplicate, Action<string, IEnumerable<string>> unknown)
{
    private readonly Dictionary<string, string> numbers = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Numbers a formula's equations and gives those with a label their id.</summary>
    public void Number(XElement formula)
    {
        foreach (var place in formula.Descendants().Where(MathMarkup.IsNumber).ToArray())
        {
            var parent = place.Parent!;
            parent.SetAttributeValue("class", "tml-tag");
            parent.Value = $"({++count})";
        }

        foreach (var equation in formula.Descendants().Where(e => e.Attribute("id") is not null))
        {
            var label = (string)equation.Attribute("id")!;
            var number = equation.Descendants().FirstOrDefault(e => MathMarkup.HasClass(e, "tml-tag"))?.Value ?? "";
            if (numbers.TryAdd(label, number))
            {
                equation.SetAttributeValue("id", Address(label));
            }
            else
            {
                duplicate(label);
                equation.SetAttributeValue("id", null);
            }
        }
    }

    /// <summary>Fills in the references of a formula; called when every equation of the page has its number.</summary>
    public void Refer(XElement formula)
    {
        foreach (var reference in formula.DescendantsAndSelf().Where(MathMarkup.IsReference).ToArray())
        {
            var label = ((string?)reference.Attribute("href"))?.TrimStart('#') ?? "";
            var link = MathMarkup.Parse(Link(label, MathMarkup.HasClass(reference, "tml-eqref")));
            if (reference == formula)
            {
                reference.ReplaceAll(link.Attributes(), link.Nodes());
            }
            else
            {
                // Inside mtext a link is an HTML link.
                reference.ReplaceWith(new XElement("mtext", link));
            }
        }
    }

    /// <summary>A link to an equation with its number as the text; question marks when there is none, as in LaTeX.</summary>
    public string Link(string written, bool hasParentheses)
    {
        var label = Plain(written);
        if (!numbers.TryGetValue(label, out var number))
        {
            unknown(written, numbers.Keys);
            return "<span class=\"tml-ref\">??</span>";
        }

        var bare = number is ['(', .. var inner, ')'] ? inner : number;
        return $"<a class=\"tml-ref\" href=\"#{Address(label)}\">{HtmlText.Encode(hasParentheses ? $"({bare})" : bare)}</a>";
    }

    // The characters of a label that Temml keeps.
    private static string Plain(string label)
    {
        var plain = new StringBuilder(label.Length);
        foreach (var c in label.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            plain.Append(c);
        }

        return plain.ToString();
    }

    private static string Address(string label) => $"equation-{label}";
}
