using System.Collections.Immutable;
using System.Text;
using Profile.Content.Documents;
using Profile.Content.Markup;
using Profile.Content.Routes;

namespace Profile.Content.Items;

/// <summary>
/// The addresses of terms whose names make the same slug: <c>C++</c>, <c>C#</c> and <c>C</c>. The term whose name equals the slug keeps al-folio's address, and
/// so does a term that has the slug to itself. Each other term gets an address made from its own name, so that a new term moves none of them.
/// </summary>
internal static class TermAddresses
{
    private static readonly ImmutableArray<(char Sign, string Word)> Signs =
        [('+', "plus"), ('#', "sharp"), ('&', "and"), ('@', "at"), ('*', "star"), ('.', "dot"), ('/', "slash"), ('%', "percent"), ('=', "equals"), ('!',
            "bang")];

    /// <summary>The documents with the final slugs of their terms.</summary>
    public static ImmutableArray<SiteDocument> Settle(ImmutableArray<SiteDocument> documents)
    {
        var moved = documents.SelectMany(d => d.Facts.Terms.Select(t => (d.Kind, t.Taxonomy, Name: Fold(t.Name), t.Slug))).Distinct()
            .GroupBy(t => (t.Kind, t.Taxonomy, t.Slug))
            .SelectMany(g => g.Where(t => t.Slug.Length == 0 || (g.Count() > 1 && t.Name != t.Slug)))
            .ToDictionary(t => (t.Kind, t.Taxonomy, t.Name), t => Own(t.Name, t.Slug));
        if (moved.Count == 0)
        {
            return documents;
        }

        Term Settled(Kind kind, Term term) => moved.TryGetValue((kind, term.Taxonomy, Fold(term.Name)), out var slug) ? term with { Slug = slug } : term;
        return [.. documents.Select(d => d with { Facts = d.Facts with { Terms = [.. d.Facts.Terms.Select(t => Settled(d.Kind, t))] } })];
    }

    /// <summary>The form of a name by which terms are compared: letter case does not count, as in addresses.</summary>
    public static string Fold(string name) => name.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();

    // Spells out the signs, as in "c-plus-plus"; a name without such signs gets a short hash.
    private static string Own(string name, string slug)
    {
        var words = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var word = Signs.FirstOrDefault(s => s.Sign == c).Word;
            _ = word is null ? words.Append(c) : words.Append(' ').Append(word).Append(' ');
        }

        var own = Permalink.Slug(words.ToString());
        return own.Length > 0 && own != slug ? own : $"{slug}-{ContentHash.Of(name)[..6].ToLowerInvariant()}".TrimStart('-');
    }
}
