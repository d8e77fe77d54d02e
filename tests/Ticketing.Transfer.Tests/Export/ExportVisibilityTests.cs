using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Ticketing.Access;
using Ticketing.Search.Criteria;
using Ticketing.Storage;
using Ticketing.Testing;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Export;

public sealed class ExportVisibilityTests
{
    private const string Secret = "internal remark";

    private static readonly string?[] Teams = [null, "network", "workplace"];
    private static readonly string[] People = ["me", "ann", "bob"];

    [Fact]
    public async Task Whatever_goes_out_is_just_what_the_actor_sees_and_may_take_and_no_internal_comment_that_he_may_not_read()
    {
        await using var desk = await Desk.OpenAsync();
        await FurnishAsync(desk);
        var tickets = await desk.TicketsAsync();

        // Actors first, then one asynchronous look at each: a property that blocked on the store would hold a thread for nothing.
        foreach (var actor in PropertyCases.Some(Actors(), 60, 30))
        {
            var visibility = Visibility.Of(actor);
            var takes = tickets.Where(ticket => visibility.Sees(ticket) && actor.May(Permission.Export, ticket)).ToList();

            var lines = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Ndjson, actor, project: null)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var exported = lines.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.GetProperty("record").GetString() == "ticket").ToList();
            var csv = Encoding.UTF8.GetString(await desk.ExportAsync(ExportFormat.Csv, actor, project: null));

            Assert.Equal(takes.Select(ticket => ticket.Id.Value), exported.Select(line => line.GetProperty("id").GetInt64()));
            Assert.Equal(
                takes.Where(visibility.ReadsInternal).Select(ticket => ticket.Id.Value),
                exported.Where(line => line.ToString().Contains(Secret, StringComparison.Ordinal)).Select(line => line.GetProperty("id").GetInt64()));
            Assert.Equal(takes.Count, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
            Assert.DoesNotContain(Secret, csv, StringComparison.Ordinal);
        }
    }

    private static Gen<Actor> Actors() =>
        from seen in Gen.Elements(Enum.GetValues<Scope>()).ListOf()
        from taken in Gen.Elements(Enum.GetValues<Scope>()).NonEmptyListOf()
        from project in Gen.Elements<string?>(null, "it", "elsewhere")
        from read in Gen.SubListOf(Enum.GetValues<Scope>())
        from teams in Gen.SubListOf("network", "workplace")
        from keys in Gen.SubListOf("contract")
        from narrowed in Gen.Elements(true, false)
        let grants = Grants(Permission.View, seen).Concat(Grants(Permission.ReadInternal, read)).Concat(Grants(Permission.Export, taken))
        select new Actor
        {
            UserId = "me",
            Roles = [new(new Role("R", [.. grants]), project)],
            Teams = new(teams),
            Organisation = "acme",
            AccessKeys = new(keys),
            Narrowing = narrowed ? new Not(new ValueIn(TextField.Team, ["workplace"])) : null,
        };

    private static IEnumerable<PermissionGrant> Grants(Permission permission, IEnumerable<Scope> scopes) =>
        scopes.Select(scope => new PermissionGrant(permission, scope));

    private static async Task FurnishAsync(Desk desk)
    {
        await desk.SaveAsync(
            new SaveUser(new() { Id = "me", DisplayName = "Me", Organisation = "acme" }), new SaveTeam(new("network", "Network")), new SaveTeam(new("workplace", "Workplace")));
        var number = 0;
        foreach (var team in Teams)
        {
            foreach (var requester in People)
            {
                number++;
                await desk.ImportCsvAsync($"externalRef,title,team,requester,assignee\nT{number},Ticket {number},{team},{requester},{People[number % 3]}\n");
                var ticket = await desk.TicketAsync($"T{number}");
                var events = new List<TicketEvent> { new CommentAdded(CommentVisibility.Internal) };
                if (number % 4 == 0)
                    events.Add(new AccessKeysChanged(new(["contract"])));
                await desk.WorkAsync(ticket, Secret, [.. events]);
            }
        }
    }
}
