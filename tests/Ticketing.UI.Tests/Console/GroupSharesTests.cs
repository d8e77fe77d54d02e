using Ticketing.Testing;
using Ticketing.UI.Console.TicketList;

namespace Ticketing.UI.Console;

/// <summary>How many rows of a page each group of a list has.</summary>
public sealed class GroupSharesTests
{
    [Theory]
    [InlineData("1000,1000,1000,1000,1000,1000,1000,1000", "3,3,3,3,3,3,3,4")]
    [InlineData("1,1000,4", "1,20,4")]
    [InlineData("5,6", "5,6")]
    [InlineData("80", "25")]
    [InlineData("", "")]
    public void A_small_group_is_shown_whole_and_the_large_ones_share_what_is_left(string counts, string shares) =>
        Assert.Equal(Read(shares), GroupShares.Of([.. Read(counts).Select(count => (long)count)], 25));

    [Property(500)]
    public void No_row_is_wasted_and_no_group_has_less_than_a_larger_one_for_its_sake(byte[] counts)
    {
        var all = (counts ?? []).Take(8).Select(count => (long)count).ToList();

        var shares = GroupShares.Of(all, 25);

        Assert.Equal(Math.Min(25, all.Sum()), shares.Sum());
        foreach (var (count, share) in all.Zip(shares))
            Assert.True(share == count || share >= shares.Max() - 1, $"{share} of {count} in {string.Join(',', shares)}");
    }

    private static IEnumerable<int> Read(string numbers) => numbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse);
}
