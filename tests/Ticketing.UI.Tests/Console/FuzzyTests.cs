using Ticketing.UI.Console.Palette;

namespace Ticketing.UI.Console;

/// <summary>Letters in their order find what one means, and what they begin comes before what they are scattered over.</summary>
public sealed class FuzzyTests
{
    [Theory]
    [InlineData("nt", "New ticket")]
    [InlineData("wlist", "Waiting list")]
    [InlineData("echeance", "Échéance")]
    [InlineData("URG", "Set the priority: Urgent")]
    [InlineData("", "Anything")]
    public void Letters_in_their_order_fit(string typed, string text) => Assert.NotNull(Fuzzy.Score(typed, text));

    [Theory]
    [InlineData("tn", "New ticket")]
    [InlineData("zz", "Board")]
    [InlineData("boardd", "Board")]
    public void Others_do_not(string typed, string text) => Assert.Null(Fuzzy.Score(typed, text));

    [Theory]
    [InlineData("board", "Dashboard", "Board")]
    [InlineData("wl", "Show all tickets", "Waiting list")]
    [InlineData("tick", "Statistics", "Tickets")]
    public void What_they_begin_comes_first(string typed, string scattered, string begun) =>
        Assert.True((Fuzzy.Score(typed, begun) ?? int.MinValue) > (Fuzzy.Score(typed, scattered) ?? int.MinValue));

    [Theory]
    [InlineData("\ud83d")]
    [InlineData("\uffff")]
    public void What_is_no_text_fits_nothing_and_breaks_nothing(string typed) => Assert.Null(Fuzzy.Score(typed, "Board"));
}
