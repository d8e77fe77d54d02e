using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Splitting;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests;

/// <summary>Comments that become tickets as each store keeps them, and as two hosts split at once.</summary>
public sealed class SplitTests
{
    private static readonly Caller Root = new("root");

    public static TheoryData<StoreKind> Databases => [.. Enum.GetValues<StoreKind>().Where(kind => kind is not StoreKind.InMemory)];

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_hosts_that_split_a_comment_at_once_make_two_tickets_that_fold_to_what_is_stored(StoreKind kind)
    {
        await using var one = await OpenStore.OpenAsync(kind);
        await using var other = OpenStore.Beside(kind, one.ConnectionString);
        var id = (await one.Desk.CreateAsync(Root, new() { Title = "Two things" })).Id;
        await one.Desk.ExecuteAsync(Root, id, new AddComment("Among us.", CommentVisibility.Internal));
        await one.Desk.ExecuteAsync(Root, id, new AddComment("And the scanner.", CommentVisibility.Public));

        var outcomes = await Task.WhenAll(
            Task.Run(() => one.Get<SplitDesk>().SplitAsync(Root, id, new(3))),
            Task.Run(() => other.Get<SplitDesk>().SplitAsync(Root, id, new(3))),
            Task.Run(() => one.Get<SplitDesk>().SplitAsync(Root, id, new(2))));

        var archive = one.Get<TicketArchive>();
        var ticket = (await archive.GetAsync(Root, id, CancellationToken.None)).Ticket;
        Assert.Equal(
            outcomes.Select(outcome => outcome.Id).Order(), ticket.Splits.Select(split => split.Other).Order());
        Assert.Equal([3], ticket.AsPublic().Splits.Select(split => split.Comment + 1).Distinct());
        foreach (var number in outcomes.Select(outcome => outcome.Id).Append(id))
        {
            var stored = (await archive.GetAsync(Root, number, CancellationToken.None)).Ticket;
            Assert.Equal(stored, Ticket.Fold(number, await archive.HistoryAsync(Root, number, 0, 100, CancellationToken.None)));
        }
    }
}
