using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.Subjects;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests;

/// <summary>What of the host's own tickets are about, as each store keeps it.</summary>
public sealed class SubjectTests
{
    private static readonly Caller Root = new("root");

    public static TheoryData<StoreKind> Databases => [.. Enum.GetValues<StoreKind>().Where(kind => kind is not StoreKind.InMemory)];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_ticket_is_filed_about_something_found_by_it_and_folds_to_what_is_stored(StoreKind kind)
    {
        var devices = new Dictionary<string, string> { ["L-1"] = "Laptop of Ada", ["L-2"] = "Laptop of Bob" };
        await using var store = await OpenStore.OpenAsync(kind, t => t.AddTicketSubject(Devices(devices)));
        var id = (await store.Desk.CreateAsync(Root, new() { Title = "Broken", Subjects = ["device/L-1", "device/L-2"] })).Id;
        await store.Desk.CreateAsync(Root, new() { Title = "Another", Subjects = ["device/L-2"] });

        Assert.Equal([id], await FindAsync(store, "subject:device/L-1"));
        Assert.Equal(2, (await FindAsync(store, "subject:device/L-2")).Count);
        Assert.Empty(await FindAsync(store, "subject:device/l-1"));
        devices.Remove("L-1");
        var shown = await store.Get<SubjectDesk>().ListAsync(Root, id, CancellationToken.None);
        Assert.Equal(
            [("Laptop of Ada", true), ("Laptop of Bob", false)], shown.Select(subject => (subject.Title, subject.IsDeleted)));
        var archive = store.Get<TicketArchive>();
        Assert.Equal(
            (await archive.GetAsync(Root, id, CancellationToken.None)).Ticket,
            Ticket.Fold(id, await archive.HistoryAsync(Root, id, 0, 100, CancellationToken.None)));
    }

    private static SubjectKind<string> Devices(IReadOnlyDictionary<string, string> all) => new("device", new("Device"))
    {
        FindAsync = (_, ids, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(
            all.Where(one => ids.Contains(one.Key)).ToDictionary()),
        TitleOf = name => name,
    };

    private static async Task<IReadOnlyList<TicketId>> FindAsync(OpenStore store, string query) =>
    [
        .. (await store.Get<TicketFinder>().SearchAsync(Root, query, 100, null, CancellationToken.None)).Items.Select(ticket => ticket.Id),
    ];
}
