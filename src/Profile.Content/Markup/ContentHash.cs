using System.Security.Cryptography;
using System.Text;

namespace Profile.Content.Markup;

/// <summary>Names what something was made of.</summary>
internal static class ContentHash
{
    /// <summary>The SHA-256 of some texts, as hexadecimal digits; where one text ends and the next begins counts.</summary>
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
