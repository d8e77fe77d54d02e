using FsCheck;
using FsCheck.Fluent;
using Ticketing.Testing;

namespace Ticketing.UI.Texts;

/// <summary>What a form could not show was not touched by who sent it.</summary>
public sealed class KeptTextTests
{
    [Property(2_000, Arbitrary = [typeof(StoredTexts)])]
    public void A_text_that_comes_back_as_the_browser_shows_it_stays_as_it_is_stored(string stored) =>
        Assert.Equal(stored, KeptText.Lines(stored, Shown(stored)));

    [Property(2_000, Arbitrary = [typeof(StoredTexts)])]
    public void What_was_typed_reads_the_same_when_it_is_shown_again(string stored, string typed) =>
        Assert.Equal(Shown(typed), Shown(KeptText.Lines(stored, Shown(typed))));

    [Theory]
    [InlineData("one\r\ntwo\r\nthree", "one\n2\nthree", "one\r\n2\r\nthree")]
    [InlineData("one\r\ntwo\nthree\r\n", "one\ntwo\nthree\nfour\n", "one\r\ntwo\nthree\r\nfour\r\n")]
    [InlineData("one\ntwo", "one\ntwo\nthree", "one\ntwo\nthree")]
    [InlineData("one\r\n", "", "")]
    [InlineData(null, "one\ntwo", "one\ntwo")]
    public void Lines_beside_those_that_were_changed_keep_their_ends(string? stored, string typed, string kept) =>
        Assert.Equal(kept, KeptText.Lines(stored, typed));

    [Theory]
    [InlineData("a\nlathe", "alathe", "a\nlathe")]
    [InlineData("a\nlathe", "a lathe", "a lathe")]
    [InlineData("a lathe", "a lathe", "a lathe")]
    public void A_title_of_two_lines_stays_when_its_field_of_one_was_not_touched(string stored, string typed, string kept) =>
        Assert.Equal(kept, KeptText.Line(stored, typed));

    private static string Shown(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Lines with ends of every kind, as imports and other programs left them.</summary>
    private static class StoredTexts
    {
        public static Arbitrary<string> All() =>
            PropertyCases.Shrinking(
                Gen.Elements("a", "b c", "", "\r\n", "\n", "\r", "\r\n\r\n", "é").ListOf().Select(pieces => string.Concat(pieces)));
    }
}
