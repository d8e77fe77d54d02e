using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ticketing.Access;
using Ticketing.Links;
using Ticketing.Storage;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Export;

/// <summary>All that an actor gets out of one furnished help desk.</summary>
public sealed class ExportVisibilityTests : IAsyncLifetime
{
    private const string Secret = "internal remark";

    private static readonly string?[] Teams = [null, "network", "workplace"];
    private static readonly string[] People = ["me", "ann", "bob"];

    private Desk desk = null!;
    private IReadOnlyList<Ticket> tickets = [];

    public async ValueTask InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        await FurnishAsync(desk);
        tickets = await desk.TicketsAsync();
        foreach (var (ticket, next) in tickets.Zip(tickets.Skip(1)))
            await desk.LinkAsync(ticket.Id, LinkKind.RelatesTo.Forward, next.Id);
        tickets = await desk.TicketsAsync();
    }

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Property(60, Arbitrary = [typeof(ExportingActors)])]
    public async Task Whatever_goes_out_is_just_what_the_actor_sees_and_may_take_and_no_internal_comment_that_he_may_not_read(Actor actor)
    {
        var visibility = Visibility.Of(actor);
        var takes = tickets.Where(ticket => visibility.Sees(ticket) && actor.May(Permission.Export, ticket)).ToList();

        var ndjson = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson, actor, project: null));
        var csv = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Csv, actor, project: null));

        var exported = Lines(ndjson).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("record").GetString() == "ticket").ToList();
        Assert.Equal(takes.Select(ticket => ticket.Id.Value), exported.Select(line => line.GetProperty("id").GetInt64()));
        Assert.Equal(
            takes.Where(visibility.ReadsInternal).Select(ticket => ticket.Id.Value),
            exported.Where(line => line.ToString().Contains(Secret, StringComparison.Ordinal))
                .Select(line => line.GetProperty("id").GetInt64()));
        Assert.Equal(takes.Count, Lines(csv).Length - 1);
        var seen = tickets.Where(visibility.Sees).Select(ticket => ticket.Id).ToHashSet();
        Assert.All(
            Regex.Matches(ndjson + csv, @"relatesTo/(\d+)"),
            link => Assert.Contains(new TicketId(long.Parse(link.Groups[1].Value, CultureInfo.InvariantCulture)), seen.Append(default)));
        Assert.DoesNotContain(Secret, csv, StringComparison.Ordinal);
    }

    private static string[] Lines(string file) => file.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task FurnishAsync(Desk desk)
    {
        await desk.SaveAsync(
            new SaveUser(new() { Id = "me", DisplayName = "Me", Organisation = "acme" }),
            new SaveTeam(new("network", "Network")),
            new SaveTeam(new("workplace", "Workplace")));
        var number = 0;
        foreach (var team in Teams)
        {
            foreach (var requester in People)
            {
                number++;
                var row = $"T{number},Ticket {number},{team},{requester},{People[number % 3]}";
                await desk.ImportCsvAsync($"externalRef,title,team,requester,assignee\n{row}\n");
                var ticket = await desk.TicketAsync($"T{number}");
                var events = new List<TicketEvent> { new CommentAdded(CommentVisibility.Internal) };
                if (number % 4 == 0)
                    events.Add(new AccessKeysChanged(new(["contract"])));
                await desk.WorkAsync(ticket, Secret, [.. events]);
            }
        }
    }
}
