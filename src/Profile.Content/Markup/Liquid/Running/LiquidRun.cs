using System.Diagnostics;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Profile.Content.Diagnostics;
using Profile.Content.Markup.Liquid.Reading;
using Profile.Content.Markup.Liquid.Values;

namespace Profile.Content.Markup.Liquid.Running;

/// <summary>
/// One file's Liquid while it runs: variables, output, place and what has been spent. Fluid's context carries the filters; the variables are ours,
/// because Jekyll assigns to the page from everywhere, from loops and includes too, while loop variables and <c>include</c> stay inside.
/// </summary>
internal sealed class LiquidRun : TemplateContext
{
    private readonly Dictionary<string, FluidValue> assigned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FluidValue> counters = new(StringComparer.Ordinal);
    private readonly List<(string Name, FluidValue Value)> inner = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Dictionary<string, int> cycles = new(StringComparer.Ordinal);
    private readonly HashSet<LiquidTemplate> reported = [];
    private int steps;
    private long charactersMade;
    private int itemsMade;
    private int openBlocks;
    private int includes;

    public LiquidRun(LiquidEngine engine, LiquidSource source, DiagnosticBag bag)
        : base(engine.Options)
    {
        Engine = engine;
        Source = source;
        Bag = bag;
        At = new Location(source.Path, source.FirstLine);
    }

    public LiquidEngine Engine { get; }

    public LiquidHost Host => Engine.Host;

    public LiquidSource Source { get; }

    public LiquidPage Page => Source.Page;

    public DiagnosticBag Bag { get; }

    /// <summary>Where what runs just now stands.</summary>
    public Location At { get; private set; }

    /// <summary>Where what is shown goes.</summary>
    public BoundedText Output { get; private set; } = new();

    /// <summary>Counts a step and takes note of its place; stops a run that went too far.</summary>
    public void Step(Location location)
    {
        if (location.Path is not null)
        {
            At = location;
        }

        Spend(1);
    }

    /// <summary>Counts steps of work that is done one item at a time.</summary>
    public void Spend(int count)
    {
        steps += count;
        if (steps > LiquidLimits.Steps)
        {
            throw new LiquidStoppedException(Messages.LiquidTooManySteps, LiquidLimits.Steps);
        }

        if (clock.Elapsed > LiquidLimits.Time)
        {
            throw new LiquidStoppedException(Messages.LiquidTooSlow, LiquidLimits.Time.TotalSeconds);
        }
    }

    /// <summary>Counts what a filter or a capture made; stops a run that fills the memory piece by piece.</summary>
    public void Make(long characters, int items)
    {
        charactersMade += characters;
        itemsMade += items;
        if (charactersMade > LiquidLimits.CharactersMade || itemsMade > LiquidLimits.ItemsMade)
        {
            throw new LiquidStoppedException(Messages.LiquidTooLarge);
        }
    }

    public void EnterBlock()
    {
        if (++openBlocks > LiquidLimits.OpenBlocks)
        {
            throw new LiquidStoppedException(Messages.LiquidTooDeep, LiquidLimits.OpenBlocks);
        }
    }

    public void LeaveBlock() => openBlocks--;

    public void Report(Message message, params object[] arguments) => Bag.Report(message, At, arguments);

    /// <summary>Does work that another file pays for: its time is not counted here.</summary>
    public T Unclocked<T>(Func<T> work)
    {
        clock.Stop();
        try
        {
            return work();
        }
        finally
        {
            clock.Start();
        }
    }

    /// <summary>The value of an expression. Nothing in it waits, so that its task is always done.</summary>
    public FluidValue Evaluate(Expression expression)
    {
        var task = expression.EvaluateAsync(this);
        return task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>The value of an expression as it would be shown.</summary>
    public string Text(Expression expression) => ValueText.Of(Evaluate(expression));

    /// <summary>What a block shows, as a text.</summary>
    public string Text(LiquidBlock block)
    {
        var (text, _) = Capture(block);
        return text;
    }

    /// <summary>What a block shows, as a text, and how it ended.</summary>
    public (string Text, Flow Flow) Capture(LiquidBlock block)
    {
        var outer = Output;
        Output = new BoundedText();
        try
        {
            var flow = block.Run(this);
            Make(Output.Length, 0);
            return (Output.ToString(), flow);
        }
        finally
        {
            Output = outer;
        }
    }

    /// <summary>Sets a variable of the page.</summary>
    public void Assign(string name, FluidValue value) => assigned[name] = value;

    /// <summary>Adds to a counter and returns what it was (increment) or what it is (decrement).</summary>
    public FluidValue Count(string name, int by)
    {
        var before = counters.TryGetValue(name, out var value) ? value.ToNumberValue() : 0;
        var after = NumberValue.Create(before + by);
        counters[name] = after;
        return by > 0 ? NumberValue.Create(before) : after;
    }

    /// <summary>The turn that a cycle is in, counted from 0; each call is the next.</summary>
    public int NextTurn(string group)
    {
        var turn = cycles.GetValueOrDefault(group);
        cycles[group] = turn + 1;
        return turn;
    }

    /// <summary>Where a loop over a list ended, for <c>offset: continue</c>.</summary>
    public Dictionary<string, int> LoopEnds { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes a variable that hides others of its name until <see cref="Pop"/>.</summary>
    public void Push(string name, FluidValue value) => inner.Add((name, value));

    public void SetTop(FluidValue value) => inner[^1] = (inner[^1].Name, value);

    public void Pop(int count) => inner.RemoveRange(inner.Count - count, count);

    /// <summary>The variable that a name stands for, or nil.</summary>
    public FluidValue Variable(string name)
    {
        for (var i = inner.Count - 1; i >= 0; i--)
        {
            if (inner[i].Name == name)
            {
                return inner[i].Value;
            }
        }

        return assigned.TryGetValue(name, out var value) || counters.TryGetValue(name, out value) ? value : Engine.Global(name, Source);
    }

    /// <summary>Runs a file's text in place; false when too many includes stand inside one another.</summary>
    public bool Include(ContentText file)
    {
        if (includes >= LiquidLimits.Includes)
        {
            return false;
        }

        includes++;
        var template = Engine.Template(file);
        if (reported.Add(template))
        {
            Bag.Report(template.Diagnostics);
        }

        var at = At;
        template.Body.Run(this);
        At = at;
        includes--;
        return true;
    }
}
