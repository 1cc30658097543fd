namespace Profile.Content.Markup;

/// <summary>Where results outlive the process that made them. Neither function throws.</summary>
/// <param name="Read">The bytes that were kept under a name; null when there are none, or when they are not what was written.</param>
/// <param name="Write">Keeps bytes under a name if it can. A name is 64 hexadecimal digits.</param>
internal sealed record KeptResults(Func<string, byte[]?> Read, Action<string, byte[]> Write);

/// <summary>A result that can outlive the process that made it.</summary>
internal interface IKeptResult<T>
    where T : IKeptResult<T>
{
    /// <summary>Whether making the result again would give the same on any machine; false after a limit on time or memory, or a fault.</summary>
    bool IsLasting { get; }

    void Write(BinaryWriter writer);

    static abstract T Read(BinaryReader reader);
}
