using System.Security.Cryptography;
using System.Text;
using Profile.Content.Markup;
using Profile.Content.Sources;

namespace Profile.Caching;

/// <summary>
/// Formulas and coloured code in a folder, so that a start that finds them there need not make them. What is read goes into pages, so only files that this
/// process's user alone can have written are read, and only if the digest at their beginning agrees. Without a folder that can be used nothing is kept.
/// </summary>
/// <param name="folder">The folder, created when first needed; null for none.</param>
/// <param name="folderBytes">The most the folder may hold.</param>
internal sealed class ResultCache(string? folder, long folderBytes = 32 * 1024 * 1024)
{
    private readonly CacheFolder? files = folder is null ? null : new CacheFolder(folder, folderBytes, IsOwn, isPrivate: true);
    private readonly Lock opening = new();
    private bool? isUsable;
    private volatile bool hasFailed;

    /// <summary>The cache below the folder from the settings, or in the user's cache directory.</summary>
    public static ResultCache From(HostSettings settings)
    {
        var parent = settings.Cache ?? (CacheFolder.OfUser() is { } caches ? Path.Combine(caches, "profile") : null);
        return new ResultCache(parent is null ? null : Path.Combine(parent, "markup"));
    }

    /// <summary>Why nothing more is kept although there is a folder for it, or null.</summary>
    public string? Problem { get; private set; }

    public KeptResults Results => new(Read, Write);

    private static bool IsOwn(string name) => name.Length == 2 * SHA256.HashSizeInBytes && name.All(char.IsAsciiHexDigitLower);

    private byte[]? Read(string name) =>
        IsUsable() && files!.Read(name) is { Length: >= SHA256.HashSizeInBytes } file
        && file.AsSpan(0, SHA256.HashSizeInBytes).SequenceEqual(Digest(name, file.AsSpan(SHA256.HashSizeInBytes)))
            ? file[SHA256.HashSizeInBytes..]
            : null;

    private void Write(string name, byte[] result)
    {
        // After a failure nothing is tried again: a full disk would make each result slower.
        if (!hasFailed && IsUsable() && !files!.Write(name, [.. Digest(name, result), .. result], out var problem))
        {
            hasFailed = true;
            Problem = problem;
        }
    }

    // Includes the name, so that a file is not believed under another one.
    private static byte[] Digest(string name, ReadOnlySpan<byte> result)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(name));
        hash.AppendData(result);
        return hash.GetHashAndReset();
    }

    // A folder that cannot be created is that of a read-only host, where nothing is wrong.
    private bool IsUsable()
    {
        lock (opening)
        {
            if (isUsable is null)
            {
                isUsable = files?.Create(out _) == true && FileStatus.IsOurs(folder!);
                Problem = isUsable == true || !Directory.Exists(folder) ? null : $"{folder} belongs to another user, or others may write to it";
            }

            return isUsable.Value;
        }
    }
}
