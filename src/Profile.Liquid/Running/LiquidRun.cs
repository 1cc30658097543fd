using System.Diagnostics;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Profile.Liquid.Tags;
using Profile.Liquid.Values;

namespace Profile.Liquid.Running;

/// <summary>
/// One file's Liquid while it runs: variables, output, position and cost so far. Fluid's context holds the filters; the variables are ours, because Fluid's
/// scopes differ from Jekyll's.
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

    /// <summary>The host's part of the run: the variables that exist before the template sets any.</summary>
    public LiquidObject Globals { get; }

    internal LiquidEngine Engine { get; }

    internal DiagnosticBag Bag { get; }

    internal LiquidVariables Variables { get; } = new();

    /// <summary>The cost so far.</summary>
    internal int Steps => steps;

    /// <summary>What the run has read besides its template.</summary>
    internal IReadOnlySet<LiquidRead> Reads => reads;

    /// <summary>The location of the node being run.</summary>
    public Location At { get; private set; }

    /// <summary>Receives the output.</summary>
    public BoundedText Output { get; private set; } = new();

    /// <summary>Records that the run reads something besides its template.</summary>
    public void Note(LiquidRead read) => reads.Add(read);

    /// <summary>The moment that counts as now, in the host's zone. What the run makes from it is recorded.</summary>
    public DateValue Clock() => new ClockValue(TimeZoneInfo.ConvertTime(Engine.Options.Now(), Engine.Options.Zone), this);

    /// <summary>Counts a step and remembers its location; stops a run that exceeds its limits.</summary>
    internal void Step(Location location)
    {
        if (location.Path is not null)
        {
            At = location;
        }

        Spend(1);
    }

    /// <summary>Counts steps for work that is done item by item.</summary>
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

    /// <summary>Counts what a filter or a capture made; stops a run that fills memory bit by bit.</summary>
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

    /// <summary>
    /// Evaluates a filter's expression for an item. The expression may refer to a variable that holds its own text, and so evaluate itself again; hence the
    /// limit on depth.
    /// </summary>
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

    /// <summary>
    /// Reports a problem at the run's current location; one in a loop is reported once, and at most <see cref="LiquidLimits.Diagnostics"/> in total.
    /// </summary>
    public void Report(Message message, params object[] arguments)
    {
        var diagnostic = message.At(At, arguments);
        if (reported.Count < LiquidLimits.Diagnostics && reported.Add(diagnostic))
        {
            Bag.Report(diagnostic);
        }
    }

    /// <summary>Does work that is charged to another file, such as rendering it: its time does not count here.</summary>
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

    /// <summary>The value of an expression. Nothing in it waits, so its task is always complete.</summary>
    public FluidValue Evaluate(Expression expression)
    {
        var task = expression.EvaluateAsync(this);
        return task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>The value of an expression as text for output.</summary>
    public string Text(Expression expression) => ValueText.Of(Evaluate(expression));

    /// <summary>The output of a block, as text.</summary>
    public string Text(LiquidBlock block)
    {
        var (text, _) = Capture(block);
        return text;
    }

    /// <summary>The output of a block, as text, and how the block ended.</summary>
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

    /// <summary>Runs a node for its side effects, discarding its output.</summary>
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

    /// <summary>The variable with a name, or nil.</summary>
    public FluidValue Variable(string name) => Variables.Find(name) ?? Globals.Find(name, this) ?? NilValue.Instance;

    /// <summary>How often a group has been requested before, as <c>cycle</c> counts: 0 the first time.</summary>
    public int NextTurn(string group) => Variables.NextTurn(group, int.MaxValue);

    /// <summary>Runs a file's text in place; false when includes are nested too deeply.</summary>
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
