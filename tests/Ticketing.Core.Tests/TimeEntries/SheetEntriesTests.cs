using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.TimeEntries;

namespace Ticketing.Tests.TimeEntries;

/// <summary>The week of a team is read at once, however many people it has; person by person where that would be too much.</summary>
public sealed class SheetEntriesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(100, 1, 1)]
    [InlineData(TimeReader.MostAdded + 100, 1, 13)]
    public async Task A_week_is_read_at_once_unless_it_has_too_many_entries(int ofOthers, int ofAnn, int reads)
    {
        var (ticket, services) = await WorkedDesk.OpenAsync();
        await using var _ = services;
        var stored = new StoredItems([.. Items(ticket, "ann", ofAnn), .. Items(ticket, "zoe", ofOthers)]);
        var sheets = new SheetEntries(new(stored), services.GetRequiredService<PeopleDesk>());

        var (found, isAll) = await sheets.ReadAsync(
            new("boss"), new() { Team = "network" }, new(), Visibility.OfSystem(Caller.DefaultTenant), default);

        Assert.Equal([("ada", 0), ("ann", ofAnn)], found.Select(one => (one.Person, one.Entries.Count)));
        Assert.True(isAll);
        Assert.Equal(reads, stored.Reads);
    }

    private static IEnumerable<FoundItem> Items(TicketId ticket, string person, int count) => Enumerable.Range(0, count).Select(number =>
        new FoundItem(ticket, new()
        {
            Kind = "time", Key = $"{person}-{number:00000}", By = person, Person = person, At = Monday, Amount = 1,
            Data = """{"minutes":1}""",
        }));

    private sealed class StoredItems(IReadOnlyList<FoundItem> all) : ITicketItems
    {
        public int Reads { get; private set; }

        public Task<IReadOnlyList<FoundItem>> SearchAsync(
            ItemQuery query, FoundItem? after, int limit, Visibility visibility, CancellationToken cancellationToken)
        {
            Reads++;
            return Task.FromResult<IReadOnlyList<FoundItem>>(
            [
                .. all.Where(one => query.Person is null || one.Item.Person == query.Person)
                    .OrderByDescending(one => one.Item.Key, StringComparer.Ordinal)
                    .Where(one => after is null || string.CompareOrdinal(one.Item.Key, after.Item.Key) < 0)
                    .Take(limit),
            ]);
        }

        public Task<TicketItem?> FindAsync(
            TicketId ticket, string kind, string key, Visibility visibility, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<TicketItem>> ListAsync(
            TicketId ticket, string kind, string? after, int limit, Visibility visibility, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<ItemSum> SumAsync(ItemQuery query, int most, Visibility visibility, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
