using System.Reflection;
using Jint;
using Jint.Runtime;

namespace Profile.Content.Markup.Mathematics;

/// <summary>
/// Temml (npm) in Jint: TeX to MathML, with limits on time, memory, steps and depth. As many formulas run at a time as there are engines. After anything but a
/// plain error in the TeX, the engine is discarded, so no formula can affect the next.
/// </summary>
internal sealed class Temml
{
    // Temml adds the position and an excerpt to its message; we report both in our own way.
    private static readonly string[] PlaceMarks = [" at position ", " at end of input"];

    private const int StackBytes = 16 * 1024 * 1024;

    // Trust is off: a formula cannot make links, pictures, classes or styles of its own. Sizes are limited in em and pt.
    private const string Script = """
        var profileMathJax = temml.definePreamble(profileMathJaxForms, { maxExpand: 1000 });
        var profileDefinitions = '', profileDefined = {};
        function profileDefine(definitions) {
          if (definitions === profileDefinitions) return;
          profileDefinitions = definitions;
          profileDefined = {};
          try {
            profileDefined = temml.definePreamble(definitions, { maxExpand: 1000 });
          } catch (e) {
            if (!e || e.name !== 'ParseError') throw e;
          }
        }
        function profileRender(tex, display, macros, definitions) {
          try {
            profileDefine(definitions);
            var all = Object.assign({}, profileMathJax, JSON.parse(macros), profileDefined);
            const limits = { trust: false, maxExpand: 1000, maxSize: [50, 500] };
            return temml.renderToString(tex, { displayMode: display, annotate: true, throwOnError: true, macros: all, ...limits });
          } catch (e) {
            if (e && e.name === 'ParseError') return '!' + (e.position | 0) + '!' + e.message;
            throw e;
          }
        }
        """;

    // An engine takes about twenty megabytes.
    private static readonly int Engines = Math.Min(2, Environment.ProcessorCount);

    private readonly object gate = new();
    private readonly Stack<Engine> idle = new();
    private int running;
    private readonly Lazy<Func<Engine>> newEngine = new(Prepare);

    /// <summary>The MathML of a formula.</summary>
    /// <param name="macros">Macros as a JSON object.</param>
    /// <param name="definitions">TeX that only defines macros, or nothing.</param>
    public TemmlResult Render(string tex, bool isDisplay, string macros, string definitions)
    {
        var result = default(TemmlResult);
        var engine = Take();
        try
        {
            // On a thread with its own stack: nested TeX recurses, and pool threads have small stacks.
            var thread = new Thread(() => result = Run(ref engine, tex, isDisplay, macros, definitions), StackBytes) { IsBackground = true };
            thread.Start();
            thread.Join();
        }
        finally
        {
            Return(engine);
        }

        return result;
    }

    // An idle engine, or null to create one; waits for one when the maximum number is in use.
    private Engine? Take()
    {
        lock (gate)
        {
            while (running == Engines)
            {
                Monitor.Wait(gate);
            }

            running++;
            return idle.TryPop(out var engine) ? engine : null;
        }
    }

    private void Return(Engine? engine)
    {
        lock (gate)
        {
            running--;
            if (engine is not null)
            {
                idle.Push(engine);
            }

            Monitor.Pulse(gate);
        }
    }

    private TemmlResult Run(ref Engine? engine, string tex, bool isDisplay, string macros, string definitions)
    {
        try
        {
            engine ??= newEngine.Value();
            return Result(engine.Invoke("profileRender", tex, isDisplay, macros, definitions).AsString());
        }
        // A limit was reached, or the engine failed. No exception may leave this thread: it would end the process.
        catch (Exception e)
        {
            engine = null;
            return new TemmlResult("", e is JavaScriptException ? e.Message : null, 0, IsTooCostly: e is not JavaScriptException);
        }
    }

    private static TemmlResult Result(string output)
    {
        if (!output.StartsWith('!'))
        {
            return new TemmlResult(output, null, 0, IsTooCostly: false);
        }

        var bar = output.IndexOf('!', 1);
        var says = output[(bar + 1)..].Trim();
        var end = PlaceMarks.Select(mark => says.IndexOf(mark, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(says.Length).Min();
        return new TemmlResult("", says[..end].TrimEnd('.', ':'), int.Parse(output.AsSpan(1, bar - 1), System.Globalization.CultureInfo.InvariantCulture),
            says.StartsWith("Too many expansions", StringComparison.Ordinal));
    }

    // Parsed once, so that a new engine takes milliseconds.
    private static Func<Engine> Prepare()
    {
        var script = Engine.PrepareScript(Read("temml/temml.min.js"), "temml.min.js");
        return () =>
        {
            var made = new Engine(options => options
                .LimitMemory(MarkupLimits.FormulaBytes)
                .TimeoutInterval(MarkupLimits.FormulaTime)
                .MaxStatements(MarkupLimits.FormulaSteps)
                .LimitRecursion(MarkupLimits.FormulaDepth));
            made.Execute(script);
            made.SetValue("profileMathJaxForms", MathJaxForms.Definitions);
            made.Execute(Script);
            return made;
        };
    }

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>The outcome for a formula.</summary>
/// <param name="Markup">Temml's MathML; empty when it failed.</param>
/// <param name="Says">Temml's message when the TeX is wrong.</param>
/// <param name="Position">Its offset in the TeX.</param>
/// <param name="IsTooCostly">True when a limit was reached.</param>
internal readonly record struct TemmlResult(string Markup, string? Says, int Position, bool IsTooCostly);
