using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Running;

namespace Profile.Content.Markup.Liquid;

/// <summary>
/// Runs the Liquid in owners' content as Jekyll runs it (al-folio reference, section 3): lax, bounded by <see cref="Limits"/>, and never shown to
/// a visitor. What is wrong is reported where it stands and costs its own tag; what costs too much is reported once and the file's text is shown
/// without its Liquid. Safe for several threads.
/// </summary>
internal sealed class LiquidRenderer(LiquidHost host)
{
    private readonly LiquidEngine engine = new(host);

    /// <summary>True when a text holds anything that Liquid might run.</summary>
    public static bool HasLiquid(string text) => LiquidScanner.HasLiquid(text);

    /// <summary>The text with its Liquid run; a text without any comes back as it is. Never throws for what the text holds.</summary>
    public string Render(LiquidSource source, DiagnosticBag bag)
    {
        if (!LiquidScanner.HasLiquid(source.Text))
        {
            return source.Text;
        }

        return Render(Parse(source), source, bag, out _);
    }

    /// <summary>A text read once, to be run many times.</summary>
    public static LiquidTemplate Parse(LiquidSource source) => TemplateParser.Parse(source.Text, source.Path, source.FirstLine);

    /// <summary>What a template shows for a source. Never throws for what the text holds.</summary>
    /// <param name="steps">What it cost.</param>
    public string Render(LiquidTemplate template, LiquidSource source, DiagnosticBag bag, out int steps)
    {
        bag.Report(template.Diagnostics);
        var run = new LiquidRun(engine, source, bag);
        try
        {
            template.Body.Run(run);
            steps = run.Steps;
            return run.Output.ToString();
        }
        catch (LiquidStoppedException e)
        {
            bag.Report(e.At(run.At));
        }
        // The last resort: one file's Liquid must not cost the site (reliability reference, part C).
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            bag.Report(Messages.LiquidFailed, run.At, e.Message);
        }

        steps = run.Steps;
        return template.Stripped();
    }
}
