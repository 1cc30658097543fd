namespace Profile.Content.Diagnostics;

// Liquid that uses the site; the engine's own messages are in LiquidMessages.
internal static partial class Messages
{
    public static readonly Message BadLiquidPattern = new("PRF327", Severity.Warning,
        "'{0}' is not a regular expression that is run here; the text is left unchanged",
        "Expressions run in linear time: no look-ahead, look-behind or back-references, at most 256 characters and no large repetitions.");

    public static readonly Message LiquidInCode = new("PRF356", Severity.Warning,
        "shows the braces of this code as they are written; they are not a template",
        "{{ and {% in code of a content folder are shown, not run. If that is intended, and for braces outside code, write them between {% raw %} and "
            + "{% endraw %}.");

    public static readonly Message RubyTag = new("PRF333", Severity.Warning,
        "'{{% {0} %}}' is the tag of a Ruby plugin and shows nothing; write {1} in its place",
        "Ruby plugins do not run here. The message says what has the same effect, if anything does.");

    public static readonly Message MissingLinkedFile = new("PRF331", Severity.Warning,
        "links to '{0}', which is not on this site",
        "{% link %} names a file by its path from the site's folder, {% post_url %} a post by its file name without extension. Check the name.");
}
