using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Profile.Serving;

/// <summary>The hashes of our own scripts, which pages name beside them (Subresource Integrity): a proxy that changes one does not get it run.</summary>
internal sealed class ScriptIntegrity(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> hashes = new(StringComparer.Ordinal);

    /// <summary>The value of the attribute <c>integrity</c> for a file below wwwroot.</summary>
    public string Of(string path) => hashes.GetOrAdd(path, p =>
    {
        using var file = environment.WebRootFileProvider.GetFileInfo(p).CreateReadStream();
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(file));
    });
}
