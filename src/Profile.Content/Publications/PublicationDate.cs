namespace Profile.Content.Publications;

/// <summary>When something was published, as far as its entry says it. A month needs a year, a day a month.</summary>
internal readonly record struct PublicationDate(int? Year, int? Month = null, int? Day = null);
