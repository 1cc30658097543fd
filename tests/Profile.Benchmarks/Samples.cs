using System.Globalization;
using System.Text;

namespace Profile.Benchmarks;

/// <summary>Content of any size, identical in every run.</summary>
internal static class Samples
{
    /// <summary>A post of about 200 words with a heading, links, emphasis, code and a list.</summary>
    public static string Post(int number) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        layout: post
        title: Post {number}
        date: 2020-01-{number % 28 + 1:00}
        ---

        {Body(number)}
        """);

    /// <summary>The same post without front matter.</summary>
    public static string Body(int number)
    {
        var text = new StringBuilder("## A heading\n\n");
        for (var paragraph = 0; paragraph < 12; paragraph++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"Paragraph {paragraph} of post {number} has *some* words, a [link](https://example.org/{number}) and `code`.\n\n");
        }

        return text.Append("- one\n- two\n- three\n").ToString();
    }

    /// <summary>A bibliography with a given number of entries.</summary>
    public static string Bibliography(int entries)
    {
        var text = new StringBuilder();
        for (var entry = 0; entry < entries; entry++)
        {
            text.Append(CultureInfo.InvariantCulture, $$$"""
                @article{noether{{{entry}}},
                  author = {Noether, Emmy and Hilbert, David and {\"O}re, {\O}ystein},
                  title = {{Invariante} Variationsprobleme, Teil {{{entry}}} },
                  journal = {Nachrichten von der Gesellschaft der Wissenschaften},
                  year = {{{{1900 + entry % 35}}}},
                  pages = {235--257},
                  abstract = {The variational problems here concerned are such as to admit a continuous group.}
                }

                """);
        }

        return text.ToString();
    }
}
