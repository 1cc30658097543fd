using Profile.Content.Publications;

namespace Profile.Content.Tests.Publications;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("german", "de")]
    [InlineData("Ngerman", "de")]
    [InlineData("de", "de")]
    [InlineData("zh-Hans", "zh-Hans")]
    [InlineData("Elvish, high", null)]
    [InlineData("d\"e", null)]
    [InlineData(null, null)]
    public void A_language_of_a_bibliography_is_a_tag_for_a_page(string? written, string? tag) => Assert.Equal(tag, LanguageTag.Of(written));
}
