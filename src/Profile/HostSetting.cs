namespace Profile;

/// <summary>One setting of the host: a row of docs/hosting.md, and what may stand there.</summary>
/// <param name="Key">Its key in configuration, where <c>*</c> stands for any name; an environment variable has <c>__</c> in place of the colon.</param>
/// <param name="Meaning">What it is for.</param>
/// <param name="Default">What holds where it is not set.</param>
/// <param name="Range">What it may be, as it goes on after "it is".</param>
/// <param name="Takes">Whether a text is within the range.</param>
internal sealed record HostSetting(string Key, string Meaning, string Default, string Range, Func<string, bool> Takes)
{
    /// <summary>Whether a key of configuration is this one.</summary>
    public bool Is(string key)
    {
        string[] own = Key.Split(':'), other = key.Split(':');
        return own.Length == other.Length
            && own.Zip(other).All(part => part.First == "*" || part.First.Equals(part.Second, StringComparison.OrdinalIgnoreCase));
    }
}
