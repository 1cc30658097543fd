namespace Profile.Content.Assets;

/// <summary>What is read from a picture's bytes.</summary>
/// <param name="Size">Width and height as displayed.</param>
/// <param name="Hash">Identifies the bytes of a picture that is also offered in smaller forms; null for one that is only served as it is.</param>
internal sealed record Picture(PictureSize Size, string? Hash);
