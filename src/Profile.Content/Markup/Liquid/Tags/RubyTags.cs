using Profile.Content.Diagnostics;
using Profile.Liquid.Reading;
using Profile.Liquid.Running;
using Profile.Liquid.Tags;

namespace Profile.Content.Markup.Liquid.Tags;

/// <summary>Tags of Ruby plugins that many sites share. They show nothing, and each is reported with what has the same effect here.</summary>
internal static class RubyTags
{
    private const string Figure = "{% include figure.liquid path=\"assets/img/…\" alt=\"…\" %}";
    private const string Video = "{% include video.liquid path=\"https://…\" %}";

    private static readonly (string Name, string Instead, bool IsBlock)[] Rows =
    [
        ("selected_bibliography", "{% bibliography --group_by none --query @*[selected=true]* %}", false),
        ("responsive_image", Figure, false),
        ("responsive_image_block", Figure, true),
        ("picture", Figure, false),
        ("svg", Figure, false),
        ("youtube", Video, false),
        ("vimeo", Video, false),
        ("gist", "a link to the gist, or its code between ```", false),
        ("asset", "the path of the file", false),
        ("asset_path", "the path of the file", false),
        ("avatar", "a picture from assets/img/", false),
        ("octicon", "an icon such as <i class=\"fa-solid fa-star\"></i>", false),
        ("remote_include", "{% include %} with a file in _includes/", false),
        ("t", "the text itself", false),
        ("translate", "the text itself", false),
        ("plantuml", "a block of Mermaid", true),
        ("graphviz", "a block of Mermaid", true),
    ];

    public static IEnumerable<KeyValuePair<string, TagReader>> All { get; } =
        [.. Rows.Select(row => KeyValuePair.Create<string, TagReader>(row.Name, (tag, parser) => Read(tag, parser, row.Instead, row.IsBlock)))];

    private static LiquidNode? Read(TagText tag, TemplateParser parser, string instead, bool isBlock)
    {
        parser.Report(Messages.RubyTag, tag, tag.Name, instead);
        if (isBlock)
        {
            parser.Body(tag);
        }

        return null;
    }
}
