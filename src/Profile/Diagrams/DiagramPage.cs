using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Profile.Content;
using Profile.Content.Documents;
using Profile.Content.Markup.Diagrams;
using Profile.Serving;

namespace Profile.Diagrams;

/// <summary>
/// The document in which a block of a page is drawn: the library, the source and a few lines of script. It is shown in a frame that has no origin, and its own
/// policy lets it load our files and nothing else, so that neither the owner's text nor the library reaches the page.
/// </summary>
internal static partial class DiagramPage
{
    private const string Style = """
        html, body { height: 100%; margin: 0; font: 1rem/1.5 system-ui, sans-serif }
        :root { color-scheme: light dark }
        #diagram { position: relative; min-height: 100%; height: 100% }
        #diagram > svg { display: block; max-width: 100%; max-height: 100vh; margin: auto }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0 }
        """;

    // The page that holds the frame says which theme it has, now and later. A document opened by itself follows the system.
    private const string Show = """
        const target = document.getElementById('diagram');
        const source = JSON.parse(document.getElementById('source').textContent);
        const system = matchMedia('(prefers-color-scheme: dark)');
        let shown;
        let last = Promise.resolve();
        function show(isDark) {
          last = last.then(async () => {
            if (isDark === shown) return;
            shown = isDark;
            document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
            try {
              await draw(source, target, isDark);
            } catch (error) {
              const text = document.createElement('pre');
              text.textContent = `${error.message ?? error}\n\n${source}`;
              target.replaceChildren(text);
            }
            for (const drawing of target.querySelectorAll('svg:not([aria-hidden], svg *), canvas')) {
              drawing.setAttribute('role', 'img');
              if (!drawing.hasAttribute('aria-labelledby')) drawing.setAttribute('aria-label', document.title);
            }
            document.documentElement.dataset.drawn = isDark ? 'dark' : 'light';
          });
        }
        addEventListener('message', ({ source: sender, data }) => { if (sender === parent && typeof data?.isDark === 'boolean') show(data.isDark); });
        if (parent === window) {
          system.addEventListener('change', () => show(system.matches));
          show(system.matches);
        } else {
          parent.postMessage('diagram', '*');
          setTimeout(() => { if (shown === undefined) show(system.matches); }, 500);
        }
        """;

    /// <summary>The percent-decoded paths of all such documents of a site.</summary>
    public static IEnumerable<string> PathsOf(Site site) => site.Diagrams.Keys;

    /// <summary>The document at a path, or null.</summary>
    public static Rendition? Find(Site site, string path) => site.DiagramAt(path) is { } diagram ? Write(site, diagram) : null;

    private static Rendition Write(Site site, Diagram diagram)
    {
        var script = $"const draw = async (source, target, isDark) => {{\ntarget.replaceChildren();\n{diagram.Kind.Script}\n}};\n{Show}\n";
        var policy = Policy(diagram, script);
        var files = string.Concat(diagram.Kind.Files.Select(DiagramLibrary.Named).Select(f => f.IsStyle
            ? $"<link rel=\"stylesheet\" href=\"{f.Address}\">\n"
            : $"<script src=\"{f.Address}\"></script>\n"));
        // JSON's encoder escapes what could end the element.
        var html = $"""
            <!DOCTYPE html>
            <html lang="{HtmlText.Encode(site.Settings.Language)}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{HtmlText.Encode(policy)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{HtmlText.Encode(diagram.Kind.Label)}</title>
            <style>
            {Style}
            {diagram.Kind.Style}
            </style>
            {files}</head>
            <body>
            <div id="diagram"></div>
            <script type="application/json" id="source">{JsonSerializer.Serialize(diagram.Source)}</script>
            <script>{script}</script>
            </body>
            </html>

            """;
        // A policy in a document cannot say who may frame it, nor that it has no origin.
        return new Rendition(StatusCodes.Status200OK, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html),
            new("Content-Security-Policy", $"{policy}; frame-ancestors 'self'; sandbox allow-scripts"),
            new("Cross-Origin-Resource-Policy", "same-origin"));
    }

    // Libraries write styles into the elements that they draw.
    private static string Policy(Diagram diagram, string script) =>
        $"default-src 'none'; script-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'; "
        + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:"
        + (HostsOf(diagram) is { Length: > 0 } hosts ? $"; connect-src {string.Join(' ', hosts)}" : "")
        + "; form-action 'none'; base-uri 'none'";

    private static string[] HostsOf(Diagram diagram) => !diagram.Kind.LoadsData ? [] :
    [
        .. DataAddress().Matches(diagram.Source).Select(m => ContentSecurityPolicy.HostOf(m.Groups[1].Value)).OfType<string>()
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex("\"url\"\\s*:\\s*\"(https://[^\"\\\\]+)\"")]
    private static partial Regex DataAddress();
}
