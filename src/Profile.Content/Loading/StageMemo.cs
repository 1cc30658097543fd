using Profile.Content.Documents;

namespace Profile.Content.Loading;

/// <summary>
/// Remembers the last result of one stage of a load, with its diagnostics: while its input is the same, the stage need not run again. Not thread-safe: used
/// by one load at a time.
/// </summary>
/// <param name="isSame">Whether two inputs give the same result.</param>
internal sealed class StageMemo<TInput, TResult>(Func<TInput, TInput, bool> isSame)
{
    private (TInput Input, Read<TResult> Result)? last;

    /// <summary>The result for an input; its diagnostics are reported in either case.</summary>
    /// <param name="make">Runs the stage.</param>
    public TResult Get(TInput input, DiagnosticBag bag, Func<TInput, DiagnosticBag, TResult> make)
    {
        if (last is not { } known || !isSame(known.Input, input))
        {
            last = known = (input, Read.Of(own => make(input, own)));
        }

        return known.Result.Into(bag);
    }
}
