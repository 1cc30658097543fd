using System.Text.Json.Nodes;
using Profile.Commands;
using Profile.Content;
using Profile.Content.Diagnostics;
using Profile.Content.Documents;
using Profile.Content.Sources;
using Profile.Tests.Shared;

namespace Profile.Tests.Commands;

public sealed class SchemaCommandTests
{
    public static TheoryData<string> Names => [.. ContentSchema.All.Select(s => s.Name)];

    private static (int Exit, string Output, string Errors) Schema(string? name)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (SchemaCommand.Run(name, output, errors), output.ToString(), errors.ToString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_explains_every_key_and_uses_only_keywords_that_are_checked(string name)
    {
        var (exit, text, _) = Schema(name);
        var schema = JsonNode.Parse(text)!;
        Assert.Equal((0, "http://json-schema.org/draft-07/schema#"), (exit, schema["$schema"]!.GetValue<string>()));
        Assert.All(ContentSchema.Find(name)!.Schema.Keys,
            k => Assert.EndsWith(".", schema["properties"]![k.Name]!["description"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Empty(
            SchemaCheck.Problems(schema, new JsonObject(ContentSchema.Find(name)!.Schema.Keys.Select(k => KeyValuePair.Create(k.Name, (JsonNode?)null)))));
    }

    [Fact]
    public void Without_a_name_all_are_listed_and_an_unknown_one_is_refused()
    {
        Assert.Equal(ContentSchema.All.Count, Schema(null).Output.TrimEnd().Split('\n').Length);
        Assert.Equal((2, "", "'sitte' is not the name of a schema; did you mean 'site'?\n"), Schema("sitte"));
    }

    [Theory]
    [InlineData("site", "frist_name: Ada", "/frist_name: This is not a key of the site settings; did you mean 'first_name'?")]
    [InlineData("site", "collections: {talks: {ouput: true}}", "/collections/talks/ouput: This is not a key of a collection; did you mean 'output'?")]
    [InlineData("site", "future: maybe", "/future: string is none of [\"boolean\",\"null\"]")]
    [InlineData("home", "profile: {align: middle}", "/profile/align: middle is none of [\"left\",\"right\",\"center\",null]")]
    [InlineData("home", "selected_paper: true", "/selected_paper: This is not a key of the home page; did you mean 'selected_papers'?")]
    [InlineData("news", "dat: 2024", "/dat: This is not a key of a news item; did you mean 'date'?")]
    [InlineData("post", "tgas: [a]", "/tgas: This is not a key of a post; did you mean 'tags'?")]
    [InlineData("experience", "cv: {sections: {Work: [{compny: X}]}}", "/cv/sections/Work/0/compny: This is not a key of a CV entry; did you mean 'company'?")]
    [InlineData("experience", "name: Ada", ": cv is missing")]
    [InlineData("socials", "githubb: ada", "/githubb: string is none of [\"object\",\"null\"]")]
    [InlineData("coauthors", "Babbage: [{firstname: Charles, url: https://b.example.org, ur: x}]",
        "/Babbage/0/ur: This is not a key of a co-author; did you mean 'url'?")]
    [InlineData("venues", "Memoirs: {colour: red}", "/Memoirs/colour: This is not a key of a venue; did you mean 'color'?")]
    public void What_the_site_would_not_understand_fails(string name, string yaml, string problem) =>
        Assert.Equal([problem], Problems(name, YamlReader.Read(yaml, "a.yml", 1, new DiagnosticBag())!));

    [Theory]
    [InlineData("page", "title: 1843\nnav: true\nkey_of_a_template_of_mine: [1, {a: b}]")]
    [InlineData("news", "date: 1843-09\ninline:")]
    [InlineData("post", "title: No date, since the file's name has it")]
    [InlineData("experience", "cv: {sections: {Any name: [A line, {bullet: A point}], Nothing: }}")]
    [InlineData("socials", "email: a@b.example\nrss_icon: true\nmine: {title: Mine, url: https://a.example.org}")]
    public void What_the_site_understands_passes(string name, string yaml) =>
        Assert.Empty(Problems(name, YamlReader.Read(yaml, "a.yml", 1, new DiagnosticBag())!));

    [Fact]
    public void The_profile_that_ships_passes() => AssertPasses(Path.Combine(ProfileServer.RepositoryRoot, "content"));

    [Fact]
    public void The_site_of_the_tests_passes()
    {
        using var content = new ContentFolder(Sites.Ada);
        AssertPasses(content.Root);
    }

    [Fact]
    public void The_starter_passes_and_its_files_refer_to_their_schemas()
    {
        using var folder = new ContentFolder();
        Assert.Equal(0, NewCommand.Starter(folder.Root, TextWriter.Null, TextWriter.Null));
        AssertPasses(folder.Root);
        foreach (var schema in ContentSchema.All.Where(s => !s.IsFrontMatter && File.Exists(folder.Full(s.Files))))
        {
            var line = File.ReadLines(folder.Full(schema.Files)).First();
            Assert.StartsWith("# yaml-language-server: $schema=", line, StringComparison.Ordinal);
            var named = Path.Combine(Path.GetDirectoryName(folder.Full(schema.Files))!, line.Split('=')[1]);
            Assert.Equal(schema.ToJson(), File.ReadAllText(named));
        }

        Assert.Equal(ContentSchema.All.Count, Directory.GetFiles(folder.Full(".schemas")).Length);
        Assert.Empty(folder.Load().Diagnostics);
    }

    private static void AssertPasses(string root)
    {
        var files = FolderScanner.Scan(root)!.Files.Select(f => f.Path).ToArray();
        foreach (var schema in ContentSchema.All)
        {
            var glob = new Glob(schema.Files);
            foreach (var file in files.Where(glob.Matches))
            {
                var text = File.ReadAllText(Path.Combine(root, file));
                var node = schema.IsFrontMatter
                    ? DocumentParser.Parse(new ContentFile(file, schema.Name, text, ""), new DiagnosticBag())!.FrontMatter
                    : YamlReader.Read(text, file, 1, new DiagnosticBag());
                Assert.Equal((file, ""), (file, string.Join('\n', Problems(schema.Name, node!))));
            }
        }
    }

    private static IEnumerable<string> Problems(string name, YamlNode node) =>
        SchemaCheck.Problems(JsonNode.Parse(ContentSchema.Find(name)!.ToJson())!, SchemaCheck.Json(node));
}
