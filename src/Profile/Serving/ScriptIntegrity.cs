using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Profile.Serving;

/// <summary>The hashes of our own scripts, which pages give in attributes (Subresource Integrity): a script that a proxy changed does not run.</summary>
internal sealed class ScriptIntegrity(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> hashes = new(StringComparer.Ordinal);

    /// <summary>The value of the <c>integrity</c> attribute for a file below wwwroot.</summary>
    public string Of(string path) => hashes.GetOrAdd(path, p =>
    {
        using var file = environment.WebRootFileProvider.GetFileInfo(p).CreateReadStream();
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(file));
    });
}
