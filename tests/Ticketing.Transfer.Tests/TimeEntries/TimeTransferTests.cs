using System.Text;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Fields;
using Ticketing.Storage;
using Ticketing.TimeEntries;

namespace Ticketing.Transfer.Tests.TimeEntries;

/// <summary>Time entries leave and come with their tickets.</summary>
public sealed class TimeTransferTests
{
    private static readonly Actor Reader = new()
    {
        UserId = "rita", Roles = [new(new("R", [new(Permission.View, Scope.All), new(Permission.Export, Scope.All)]))],
    };

    [Fact]
    public async Task Imported_into_an_empty_store_they_export_the_same_bytes_and_are_counted()
    {
        await using var desk = await FurnishedAsync();
        var file = await desk.ExportAsync(ExportFormat.Ndjson);
        await using var other = await Desk.OpenAsync(withProject: false);

        var report = await other.ImportAsync(ImportFormat.Ndjson, new MemoryStream(file), new());

        Assert.Empty(report.Rejected);
        Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(await other.ExportAsync(ExportFormat.Ndjson)));
        Assert.Equal([75L], (await other.TicketsAsync()).Select(TicketFields.Spent.Of));
        Assert.Equal([480L], (await other.TicketsAsync()).Select(TicketFields.Estimate.Of));
        Assert.Contains("\"billed\":30", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_has_the_minutes_for_who_may_know_of_them()
    {
        await using var desk = await FurnishedAsync();

        Assert.Equal("75", await SpentAsync(desk, Desk.Admin));
        Assert.Equal("", await SpentAsync(desk, Reader));
        Assert.DoesNotContain(
            "Replaced the toner", Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson, Reader)), StringComparison.Ordinal);
    }

    private static async Task<string> SpentAsync(Desk desk, Actor actor)
    {
        var lines = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Csv, actor))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.EndsWith(",spent,estimate", lines[0], StringComparison.Ordinal);
        return lines[1].Split(',')[^2];
    }

    private static async Task<Desk> FurnishedAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.SaveAsync(new SaveUser(new() { Id = "ann", DisplayName = "Ann" }));
        await desk.ImportCsvAsync("externalRef,title\nT1,No paper\n");
        var (ticket, admin) = ((await desk.TicketAsync("T1")).Id, desk.CallerOf(null));
        var entry = new TimeEntry { Person = "ann", At = desk.Time.GetUtcNow(), Minutes = 90, Note = "Replaced the toner" };
        var first = AddItem.Of(TimeItems.Kind, entry);
        await desk.Commands.ExecuteAsync(admin, ticket, first);
        await desk.Commands.ExecuteAsync(admin, ticket, AddItem.Of(TimeItems.Kind, entry with
        {
            Minutes = 15, Activity = "Travel", IsBillable = true, Billed = 30,
        }));
        await desk.Commands.ExecuteAsync(admin, ticket, AddItem.Of(EstimateItems.Kind, new(480)));
        await desk.Commands.ExecuteAsync(admin, ticket, ChangeItem.Of(TimeItems.Kind, first.Key, entry with { Minutes = 60 }));
        var last = AddItem.Of(TimeItems.Kind, entry);
        await desk.Commands.ExecuteAsync(admin, ticket, last);
        await desk.Commands.ExecuteAsync(admin, ticket, new RemoveItem(TimeItems.Kind, last.Key));
        return desk;
    }
}
