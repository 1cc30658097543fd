using System.Diagnostics;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Profile.Liquid.Tags;
using Profile.Liquid.Values;

namespace Profile.Liquid.Running;

/// <summary>
/// One file's Liquid while it runs: variables, output, place and what has been spent. Fluid's context carries the filters; the variables are ours,
/// because Fluid's scopes are not Jekyll's.
/// </summary>
public sealed class LiquidRun : TemplateContext
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly HashSet<LiquidTemplate> reportedTemplates = [];
    private readonly HashSet<Diagnostic> reported = [];
    private readonly HashSet<LiquidRead> reads = [];
    private int steps;
    private long charactersMade;
    private int itemsMade;
    private int openBlocks;
    private int openExpressions;
    private int includes;

    internal LiquidRun(LiquidEngine engine, LiquidObject globals, Location start, DiagnosticBag bag)
        : base(engine.Context)
    {
        Engine = engine;
        Globals = globals;
        Bag = bag;
        At = start;
    }

    /// <summary>What the host gave the run: the variables that are there before the template sets any.</summary>
    public LiquidObject Globals { get; }

    internal LiquidEngine Engine { get; }

    internal DiagnosticBag Bag { get; }

    internal LiquidVariables Variables { get; } = new();

    /// <summary>What has been spent so far.</summary>
    internal int Steps => steps;

    /// <summary>What the run has looked at beside its template.</summary>
    internal IReadOnlySet<LiquidRead> Reads => reads;

    /// <summary>Where what runs just now stands.</summary>
    public Location At { get; private set; }

    /// <summary>Where what is shown goes.</summary>
    public BoundedText Output { get; private set; } = new();

    /// <summary>Notes that the run looks at something beside its template.</summary>
    public void Note(LiquidRead read) => reads.Add(read);

    /// <summary>The moment that counts as now, in the zone of the host. What the run makes of it is noted.</summary>
    public DateValue Clock() => new ClockValue(TimeZoneInfo.ConvertTime(Engine.Options.Now(), Engine.Options.Zone), this);

    /// <summary>Counts a step and takes note of its place; stops a run that went too far.</summary>
    internal void Step(Location location)
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
            throw new LiquidStoppedException(LiquidMessages.LiquidTooManySteps, LiquidLimits.Steps);
        }

        if (clock.Elapsed > LiquidLimits.Time)
        {
            throw new LiquidStoppedException(LiquidMessages.LiquidTooSlow, LiquidLimits.Time.TotalSeconds);
        }
    }

    /// <summary>Counts what a filter or a capture made; stops a run that fills the memory piece by piece.</summary>
    internal void Make(long characters, int items)
    {
        charactersMade += characters;
        itemsMade += items;
        if (charactersMade > LiquidLimits.CharactersMade || itemsMade > LiquidLimits.ItemsMade)
        {
            throw new LiquidStoppedException(LiquidMessages.LiquidTooLarge);
        }
    }

    internal void EnterBlock()
    {
        if (++openBlocks > LiquidLimits.OpenBlocks)
        {
            throw new LiquidStoppedException(LiquidMessages.LiquidTooDeep, LiquidLimits.OpenBlocks);
        }
    }

    internal void LeaveBlock() => openBlocks--;

    /// <summary>Evaluates the expression of a filter for an item; it may name a variable that holds the expression itself.</summary>
    internal FluidValue EvaluateFor(string variable, FluidValue item, Expression expression)
    {
        Spend(1);
        if (openExpressions >= LiquidLimits.Expressions)
        {
            throw new LiquidStoppedException(LiquidMessages.LiquidTooDeep, LiquidLimits.Expressions);
        }

        openExpressions++;
        Variables.Push(variable, item);
        try
        {
            return Evaluate(expression);
        }
        finally
        {
            Variables.Pop(1);
            openExpressions--;
        }
    }

    /// <summary>Reports what is wrong where the run is; a mistake in a loop once, and no more than an owner can read.</summary>
    public void Report(Message message, params object[] arguments)
    {
        var diagnostic = message.At(At, arguments);
        if (reported.Count < LiquidLimits.Diagnostics && reported.Add(diagnostic))
        {
            Bag.Report(diagnostic);
        }
    }

    /// <summary>Does work that another file pays for, such as rendering it: its time is not counted here.</summary>
    public T Untimed<T>(Func<T> work)
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

    /// <summary>Runs a node for what it does, and shows nothing of it.</summary>
    internal Flow RunSilently(LiquidNode node)
    {
        var outer = Output;
        Output = BoundedText.Nowhere;
        try
        {
            return node.Run(this);
        }
        finally
        {
            Output = outer;
        }
    }

    /// <summary>The variable that a name stands for, or nil.</summary>
    public FluidValue Variable(string name) => Variables.Find(name) ?? Globals.Find(name, this) ?? NilValue.Instance;

    /// <summary>How often a group was asked for before, as <c>cycle</c> counts: 0 the first time.</summary>
    public int NextTurn(string group) => Variables.NextTurn(group, int.MaxValue);

    /// <summary>Runs a file's text in place; false when too many includes stand inside one another.</summary>
    internal bool Include(TextInclude file)
    {
        if (includes >= LiquidLimits.Includes)
        {
            return false;
        }

        includes++;
        var template = Engine.Template(file);
        if (reportedTemplates.Add(template))
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
