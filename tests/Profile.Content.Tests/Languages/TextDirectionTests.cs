using Profile.Content.Languages;

namespace Profile.Content.Tests.Languages;

public sealed class TextDirectionTests
{
    [Theory]
    [InlineData("en", false)]
    [InlineData("zh-Hans-CN", false)]
    [InlineData("ar", true)]
    [InlineData("he-IL", true)]
    [InlineData("FA_IR", true)]
    [InlineData("az-Arab", true)]
    [InlineData("ks-Deva", false)]
    public void A_language_is_written_from_the_left_or_from_the_right(string tag, bool isRightToLeft) =>
        Assert.Equal(isRightToLeft, TextDirection.IsRightToLeft(tag));
}
