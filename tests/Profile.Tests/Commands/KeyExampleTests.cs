using System.Text;
using System.Text.Json.Nodes;
using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Tests.Shared;

namespace Profile.Tests.Commands;

/// <summary>The examples of docs/content.md and of the schemas: each is understood when copied into a file of its kind.</summary>
public sealed class KeyExampleTests
{
    /// <summary>Files that the examples refer to: pictures, files, pages and publications.</summary>
    private const string Around = """
        -- site.yml --
        first_name: Ada
        -- about.md --
        ---
        title: About
        ---
        Hello.
        -- pages/talks.md --
        ---
        title: Talks
        ---
        A talk.
        -- pages/impressum.md --
        ---
        title: Impressum
        ---
        Who.
        -- babbage.md --
        ---
        title: Charles Babbage
        ---
        Of the Engine.
        -- publications.bib --
        @article{menabrea1842, title = {Sketch}, author = {Menabrea, Luigi}, journal = {Memoirs}, year = 1842}
        @article{notes1843, title = {Notes}, author = {Lovelace, Ada}, journal = {Memoirs}, year = 1843}
        -- assets/audio/ada.mp3 --
        -- assets/img/ada-dark.jpg --
        -- assets/img/ada.jpg --
        -- assets/img/engine.jpg --
        -- assets/img/somerville.jpg --
        -- assets/img/wechat.png --
        -- assets/img/letters.svg --
        -- assets/pdf/cv.pdf --
        -- assets/pdf/slides.pdf --
        """;

    public static TheoryData<string> Names => [.. ContentSchema.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_has_an_example_that_loads_and_passes(string name)
    {
        var schema = ContentSchema.Find(name)!;
        var json = JsonNode.Parse(schema.ToJson())!;
        using var folder = new ContentFolder(Around);
        var file = schema.Files.Replace("*", "a", StringComparison.Ordinal);
        // A home page that has moved, or is a draft, does not count as one.
        foreach (var path in Paths(schema.Schema, []).Where(p => name != "home" || p[0].Name is not ("redirect_to" or "published")))
        {
            var yaml = Yaml(schema.Schema, path);
            folder.Write(file, schema.IsFrontMatter ? $"---\n{yaml}---\nText.\n" : yaml);
            Assert.True(path[^1].Example is { Length: > 0 }, $"{yaml}: no example");
            Assert.Equal((yaml, ""), (yaml, string.Join('\n', folder.Load().Diagnostics)));
            Assert.Equal((yaml, ""),
                (yaml, string.Join('\n', SchemaCheck.Problems(json, SchemaCheck.Json(YamlReader.Read(yaml, file, 1, new DiagnosticBag())!)))));
        }
    }

    private static IEnumerable<SchemaKey[]> Paths(Schema schema, SchemaKey[] above) =>
        from key in schema.Others is { } others ? schema.Keys.Append(others) : schema.Keys
        let path = (SchemaKey[])[.. above, key]
        from one in key.Keys is { } inner ? Paths(inner, path).Prepend(path) : [path]
        select one;

    // The key inside its maps, together with the other keys that these require.
    private static string Yaml(Schema schema, SchemaKey[] path)
    {
        var (yaml, indent, list) = (new StringBuilder(), "", false);
        foreach (var key in path)
        {
            foreach (var needed in schema.Keys.Where(k => (k.Required || k.Name is "title" or "name") && k != key))
            {
                Line($"{needed.Name}: {needed.Example}");
            }

            Line($"{(key.Name.Length == 0 ? "any" : key.Name)}:{(key == path[^1] ? " " + key.Example : "")}");
            (schema, list, indent) = (key.Keys ?? schema, !key.Kinds.HasFlag(ValueKinds.Map), indent + "  ");
        }

        return yaml.ToString();

        void Line(string text)
        {
            yaml.Append(indent).Append(list ? "- " : "").Append(text).Append('\n');
            (indent, list) = (list ? indent + "  " : indent, false);
        }
    }
}
