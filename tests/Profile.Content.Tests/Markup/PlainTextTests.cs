using Profile.Content.Markup;

namespace Profile.Content.Tests.Markup;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("<strong>Ada</strong> Lovelace", "Ada Lovelace")]
    [InlineData("Notes<br/>on <a href=\"/x/\">engines</a> &amp; looms", "Notes on engines & looms")]
    [InlineData("a < b and b > c", "a < b and b > c")]
    [InlineData("List<T> & friends", "List<T> & friends")]
    [InlineData("I <3 looms", "I <3 looms")]
    [InlineData(null, null)]
    public void A_field_loses_the_tags_of_a_theme_and_nothing_else(string? written, string? read) => Assert.Equal(read, PlainText.OfField(written));
}
