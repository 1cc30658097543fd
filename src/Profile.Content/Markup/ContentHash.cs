using System.Security.Cryptography;
using System.Text;

namespace Profile.Content.Markup;

/// <summary>Identifies the input of something.</summary>
internal static class ContentHash
{
    /// <summary>The SHA-256 of several texts, as hexadecimal digits; the boundaries between the texts count.</summary>
    public static string Of(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(BitConverter.GetBytes(text.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
