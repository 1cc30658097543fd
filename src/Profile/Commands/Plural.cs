namespace Profile.Commands;

/// <summary>Counts with their nouns in the right number.</summary>
internal static class Plural
{
    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Of(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
