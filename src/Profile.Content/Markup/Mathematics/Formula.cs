using Profile.Content.Diagnostics;

namespace Profile.Content.Markup.Mathematics;

/// <summary>The result for a piece of TeX: MathML, or what is wrong with it.</summary>
/// <param name="Markup">MathML with its TeX as annotation; empty if the TeX only defines macros, or is wrong.</param>
/// <param name="Text">The characters that a reader sees, on one line.</param>
/// <param name="HasNumbers">Whether numbers, labels or references remain for the page to fill in.</param>
/// <param name="Problem">What is wrong with the TeX, or null.</param>
internal sealed record Formula(string Markup, string Text, bool HasNumbers, FormulaProblem? Problem = null) : IKeptResult<Formula>
{
    public bool IsLasting => Problem is null || Problem.Message == Messages.FormulaFails;


    public static Formula Failed(Message message, string says = "", int position = 0) =>
        new("", "", HasNumbers: false, new FormulaProblem(message, says, position));

    public static Formula Read(BinaryReader reader)
    {
        var formula = new Formula(reader.ReadString(), reader.ReadString(), reader.ReadBoolean());
        return reader.ReadBoolean() ? Failed(Messages.FormulaFails, reader.ReadString(), reader.ReadInt32()) : formula;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Markup);
        writer.Write(Text);
        writer.Write(HasNumbers);
        writer.Write(Problem is not null);
        if (Problem is not null)
        {
            writer.Write(Problem.Says);
            writer.Write(Problem.Position);
        }
    }
}

/// <summary>Why a formula cannot be shown.</summary>
/// <param name="Says">The renderer's own message, or nothing.</param>
/// <param name="Position">Its offset in the TeX, from 0.</param>
internal sealed record FormulaProblem(Message Message, string Says, int Position);
