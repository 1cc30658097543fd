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
/// because Fluid's scopes are not Jekyll's.
/// </summary>
internal sealed class LiquidRun : TemplateContext
{
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly HashSet<LiquidTemplate> reportedTemplates = [];
    private readonly HashSet<Diagnostic> reported = [];
    private int steps;
    private long charactersMade;
    private int itemsMade;
    private int openBlocks;
    private int openExpressions;
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

    public LiquidVariables Variables { get; } = new();

    /// <summary>What has been spent so far.</summary>
    public int Steps => steps;

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
        if (steps > Limits.LiquidSteps)
        {
            throw new LiquidStoppedException(Messages.LiquidTooManySteps, Limits.LiquidSteps);
        }

        if (clock.Elapsed > Limits.LiquidTime)
        {
            throw new LiquidStoppedException(Messages.LiquidTooSlow, Limits.LiquidTime.TotalSeconds);
        }
    }

    /// <summary>Counts what a filter or a capture made; stops a run that fills the memory piece by piece.</summary>
    public void Make(long characters, int items)
    {
        charactersMade += characters;
        itemsMade += items;
        if (charactersMade > Limits.LiquidCharactersMade || itemsMade > Limits.LiquidItemsMade)
        {
            throw new LiquidStoppedException(Messages.LiquidTooLarge);
        }
    }

    public void EnterBlock()
    {
        if (++openBlocks > Limits.LiquidOpenBlocks)
        {
            throw new LiquidStoppedException(Messages.LiquidTooDeep, Limits.LiquidOpenBlocks);
        }
    }

    public void LeaveBlock() => openBlocks--;

    /// <summary>Evaluates the expression of a filter for an item; it may name a variable that holds the expression itself.</summary>
    public FluidValue EvaluateFor(string variable, FluidValue item, Expression expression)
    {
        Spend(1);
        if (openExpressions >= Limits.LiquidExpressions)
        {
            throw new LiquidStoppedException(Messages.LiquidTooDeep, Limits.LiquidExpressions);
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
        if (reported.Count < Limits.LiquidDiagnostics && reported.Add(diagnostic))
        {
            Bag.Report(diagnostic);
        }
    }

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

    /// <summary>The variable that a name stands for, or nil.</summary>
    public FluidValue Variable(string name) => Variables.Find(name) ?? Engine.Global(name, Source);

    /// <summary>Runs a file's text in place; false when too many includes stand inside one another.</summary>
    public bool Include(ContentText file)
    {
        if (includes >= Limits.LiquidIncludes)
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
