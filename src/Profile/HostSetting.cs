namespace Profile;

/// <summary>One setting of the host: a row of docs/hosting.md, and the values it accepts.</summary>
/// <param name="Key">Its key in configuration, where <c>*</c> means any name; an environment variable has <c>__</c> instead of the colon.</param>
/// <param name="Meaning">What it is for.</param>
/// <param name="Default">What applies when it is not set.</param>
/// <param name="Range">The values it accepts, worded to follow "it is".</param>
/// <param name="Takes">Whether it accepts a text.</param>
internal sealed record HostSetting(string Key, string Meaning, string Default, string Range, Func<string, bool> Takes)
{
    /// <summary>Whether a configuration key is this one.</summary>
    public bool Is(string key)
    {
        string[] own = Key.Split(':'), other = key.Split(':');
        return own.Length == other.Length
            && own.Zip(other).All(part => part.First == "*" || part.First.Equals(part.Second, StringComparison.OrdinalIgnoreCase));
    }
}
