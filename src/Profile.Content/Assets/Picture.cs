namespace Profile.Content.Assets;

/// <summary>What a picture's bytes say.</summary>
/// <param name="Size">Width and height as it is shown.</param>
/// <param name="Hash">Identifies the bytes of a picture that is offered in smaller forms too; null for one that is served as it is and nothing else.</param>
internal sealed record Picture(PictureSize Size, string? Hash);
