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
    public void A_babel_name_or_a_tag_gives_a_tag_and_anything_else_gives_none(string? written, string? tag) => Assert.Equal(tag, LanguageTag.Of(written));
}
