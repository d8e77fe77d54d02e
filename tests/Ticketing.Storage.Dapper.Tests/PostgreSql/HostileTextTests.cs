using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Fields;
using Ticketing.Search;
using Ticketing.Search.Criteria;
using Ticketing.Setup;

namespace Ticketing.Storage.Dapper.Tests.PostgreSql;

/// <summary>PostgreSQL keeps neither a NUL nor half a surrogate pair: nobody may get that far with one, and all else comes back.</summary>
public sealed class HostileTextTests
{
    private static readonly Caller Admin = new("admin");

    [Fact]
    public async Task Naughty_strings_come_back_from_every_text_of_a_ticket()
    {
        await using var store = await PostgreSqlStore.NewAsync();
        var all = JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "TestData", "blns.json"), TestContext.Current.CancellationToken))!;
        var changes = all
            .Where(text => !string.IsNullOrWhiteSpace(text) && FieldErrors.Reject(text, 300) is null)
            .Select((text, at) => Desk.File(
                at + 1, Desk.Created(text) with { Tags = new(["vip"]), Requester = text, ExternalRef = $"{at} {text}" }, description: text))
            .ToArray();
        Assert.True(changes.Length > 400, $"{changes.Length} taken");

        await store.CommitAsync(changes);

        var found = new List<TicketHit>();
        while (found.Count % 100 == 0)
        {
            var request = new TicketSearchRequest(
                null, new(TicketFields.Id, Descending: false), 100, found.Count == 0 ? null : found[^1].After);
            found.AddRange(await store.Search.SearchAsync(request, Desk.Everything, CancellationToken.None));
        }

        Assert.Equal(changes.Select(change => change.After), found.Select(hit => hit.Ticket));
        foreach (var change in changes)
        {
            Assert.Equal(change.Texts, await store.Tickets.TextsAsync(change.After.Id, 0, 10, Desk.Everything, CancellationToken.None));
            var byRequester = await store.Search.SearchAsync(
                new(new ValueIn(TicketFields.Requester, [change.After.Requester]), TicketSort.Newest, 10), Desk.Everything,
                CancellationToken.None);
            Assert.Contains(change.After, byRequester.Select(hit => hit.Ticket));
        }

        var references = changes.Select(change => change.After.ExternalRef!).ToArray();
        var known = await store.Tickets.FindByExternalRefAsync(
            changes[0].After.Project, null, references, Desk.Everything, CancellationToken.None);
        Assert.Equal(changes.Length, known.Count);
    }

    [Theory]
    [InlineData("a\\u0000b")]
    [InlineData("a\\ud800b")]
    [InlineData("\\udc00")]
    public async Task What_cannot_be_kept_is_refused_by_its_field_and_is_nowhere(string escaped)
    {
        // Escaped, because test runners send data to themselves as UTF-8.
        var text = Regex.Unescape(escaped);
        await using var store = await PostgreSqlStore.NewAsync();
        await using var services = new ServiceCollection()
            .AddTicketing(t => t.UseDapper(d => d.UsePostgreSql(store.ConnectionString)).Configure(o => o.Administrators.Add(Admin.UserId)))
            .BuildServiceProvider();
        await services.GetRequiredService<TicketingSetup>().RunAsync(CancellationToken.None);
        var desk = services.GetRequiredService<TicketDesk>();
        var people = services.GetRequiredService<PeopleDesk>();
        var fine = new CreateTicket { Title = "fine" };

        foreach (var (field, command) in ((string, CreateTicket)[])
        [
            ("title", fine with { Title = text }),
            ("description", fine with { Description = text }),
            ("externalRef", fine with { ExternalRef = text }),
            ("tags", fine with { Tags = [text] }),
            ("project", fine with { Project = text }),
            ("category", fine with { Category = text }),
            ("team", fine with { Team = text }),
            ("assignee", fine with { Assignee = text }),
            ("requester", fine with { Requester = text }),
        ])
        {
            var refusal = await Assert.ThrowsAsync<TicketValidationException>(
                () => desk.CreateAsync(Admin, command, cancellationToken: CancellationToken.None));
            Assert.Equal(field, Assert.Single(refusal.Errors).Field);
        }

        foreach (var query in (string[])[text, $"assignee:\"{text}\"", $"\"{text}\""])
        {
            var refusal = await Assert.ThrowsAsync<TicketValidationException>(
                () => services.GetRequiredService<TicketFinder>().SearchAsync(Admin, query, 10, null, CancellationToken.None));
            Assert.Equal("q", Assert.Single(refusal.Errors).Field);
        }

        Assert.Empty(await people.ListUsersAsync(Admin, text, null, CancellationToken.None));
        Assert.Empty(await people.ListUsersAsync(Admin, null, text, CancellationToken.None));
        await Assert.ThrowsAsync<TicketNotFoundException>(() => people.GetUserAsync(Admin, text, CancellationToken.None));
        await Assert.ThrowsAsync<TicketNotFoundException>(
            () => services.GetRequiredService<ProjectDesk>().GetAsync(Admin, text, CancellationToken.None));
    }
}
