using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.CannedReplies;
using Ticketing.Commands;
using Ticketing.Recurring;
using Ticketing.Templates;
using Ticketing.Tickets;
using Ticketing.Transfer;
using Ticketing.Views;

namespace Ticketing.Storage.Tests;

/// <summary>What a help desk is set up with goes out with its tickets and comes into another one, on every store.</summary>
public sealed class SettingTransferTests
{
    private static readonly Caller Root = new("root");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_empty_help_desk_gets_the_same_and_exports_the_same_bytes(StoreKind kind)
    {
        await using var store = await OpenAsync(kind);
        await FillAsync(store);
        var file = await ExportAsync(store);
        await using var other = await OpenAsync(kind);

        var report = await ImportAsync(other, file);
        var first = await ExportAsync(other);
        var again = await ImportAsync(other, file);

        Assert.Empty(report.Rejected.Concat(again.Rejected));
        Assert.Equal(Text(file), Text(first));
        Assert.Equal(Text(file), Text(await ExportAsync(other)));
        foreach (var record in (string[])["cannedReply", "template", "recurringTicket"])
            Assert.Equal(2, Text(file).Split('\n').Count(line => line.StartsWith($"{{\"record\":\"{record}\"", StringComparison.Ordinal)));
        Assert.Equal(4, Text(file).Split('\n').Count(line => line.StartsWith("{\"record\":\"view\"", StringComparison.Ordinal)));
        var (ours, theirs) = (await RecurringAsync(store), await RecurringAsync(other));
        Assert.Equal(ours.Select(one => one.Ticket with { Version = 1 }), theirs.Select(one => one.Ticket));
        // It is filed there from its next time on, as here; one that is off is not.
        Assert.Equal(ours.Select(one => one.Runs.NextAt), theirs.Select(one => one.Runs.NextAt));
        Assert.Single(theirs, one => one.Runs.NextAt is not null);
    }

    private static async Task FillAsync(OpenStore store)
    {
        var people = store.Get<PeopleDesk>();
        await people.SaveUserAsync(Root, new() { Id = "root", DisplayName = "Root" }, Token);
        await people.SaveUserAsync(Root, new() { Id = "emma", DisplayName = "Emma" }, Token);
        await people.SaveTeamAsync(Root, new("network", "Network"), Token);
        await people.SetTeamsAsync(Root, "root", ["network"], Token);
        await store.Get<ProjectDesk>().SaveAsync(Root, new("works", "Works"), Token);
        await store.Get<FieldDesk>().SaveAsync(
            Root, new() { Key = "site", Name = "Site", Kind = CustomFieldKind.Choices, Choices = [new("n", "North"), new("s", "South")] },
            Token);
        await store.Get<FieldDesk>().SaveAsync(
            Root, new() { Key = "line", Name = "Line", Kind = CustomFieldKind.Choice, Choices = [new("a", "A")] }, Token);
        await store.Desk.CreateAsync(Root, new CreateTicket { Title = "A lathe", Project = "works" }, cancellationToken: Token);

        var replies = store.Get<CannedReplyDesk>();
        await replies.AddAsync(
            Root,
            new()
            {
                Name = "Thanks \u00e9\ud83d\ude00", Body = "Hello \"you\"\n<b>", Tags = new(["b", "a"]), Trigger = "start", Note = "n",
            },
            Token);
        await replies.AddAsync(Root, new() { Name = "Cable", Body = "Pull it.", Team = "network" }, Token);
        var templates = store.Get<TemplateDesk>();
        var plain = await templates.AddAsync(Root, new() { Name = "Plain", Project = "works" }, Token);
        await templates.AddAsync(
            Root,
            new()
            {
                Name = "Full", Project = "works", IsForAgents = true, Category = null, Title = "Check", Description = "All\nof it",
                Priority = Priority.High, Tags = new(["z"]),
                Fields = new Dictionary<string, IReadOnlyList<string>> { ["site"] = ["s", "n"] },
            },
            Token);
        var recurring = store.Get<RecurringTicketDesk>();
        var weekly = new RecurringTicket
        {
            Name = "Weekly", Template = plain.Template.Id, Requester = "emma", Schedule = "0 9 * * 1", TimeZone = "Europe/Paris",
            LastDay = new(2098, 12, 31),
        };
        await recurring.AddAsync(Root, weekly, Token);
        await recurring.AddAsync(Root, weekly with { Name = "Off", IsOn = false, LastDay = null }, Token);
        var views = store.Get<ViewDesk>();
        await views.AddAsync(
            Root, new() { Name = "Mine", Query = "is:open assignee:me sort:-priority", Columns = ["due", "status"], Group = "status" },
            true, Token);
        await views.AddAsync(
            Root,
            new()
            {
                Name = "Board", Audience = ViewAudience.Of("network"), Layout = ViewLayout.Board, Project = "works",
                Lanes = BoardGrouping.Assignee,
            },
            false, Token);
        await views.AddAsync(
            Root,
            new()
            {
                Name = "Lines", Layout = ViewLayout.Board, Project = "works", Lanes = BoardGrouping.Field, LaneField = "line",
            },
            false, Token);
        await views.AddAsync(Root, new() { Name = "All", Audience = ViewAudience.Everybody, DefaultFor = ["Agent"] }, false, Token);
    }

    private static Task<OpenStore> OpenAsync(StoreKind kind) => OpenStore.OpenAsync(kind, ticketing => ticketing.AddTransfer());

    private static async Task<byte[]> ExportAsync(OpenStore store)
    {
        using var file = new MemoryStream();
        await store.Get<TicketExporter>().ExportAsync(ExportFormat.Ndjson, new() { Project = "works" }, Root, file, Token);
        return file.ToArray();
    }

    private static Task<ImportReport> ImportAsync(OpenStore store, byte[] file) =>
        store.Get<TicketImporter>().ImportAsync(ImportFormat.Ndjson, new MemoryStream(file), new(), Root, null, Token);

    private static async Task<IReadOnlyList<ShownRecurringTicket>> RecurringAsync(OpenStore store) =>
        await store.Get<RecurringTicketDesk>().ListAsync(Root, Token);

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file);
}
