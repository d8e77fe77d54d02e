using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Administration;
using Ticketing.Bulk;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>All that a list finds is changed without script, with a preview before and a report behind.</summary>
public sealed class BulkPagesTests
{
    public static TheoryData<BulkChange, string> Changes => new()
    {
        { new(BulkPart.Assignee, default), "Assign to: Nobody" },
        { new(BulkPart.Assignee, new(["ann"])), "Assign to: Ann Agent" },
        { new(BulkPart.Team, new(["network"])), "Give to a team: Network" },
        { new(BulkPart.Team, new(["gone"])), "Give to a team: gone" },
        { new(BulkPart.Due, default), "Set the due date: —" },
        { new(BulkPart.AddTags, new(["a", "b"])), "Add tags: a, b" },
        { new(BulkPart.Field, new(["7"]), "floor"), "Set the field floor: 7" },
        { new(BulkPart.Transition, new(["start"])), "Move on: Start" },
    };

    [Fact]
    public async Task All_that_a_list_finds_is_previewed_changed_and_taken_back()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        var ann = host.Open("ann");

        Assert.Contains("value=\"priority:urgent\"", await ann.GetAsync("/bulk?q=is%3Aopen"), StringComparison.Ordinal);
        var preview = await ann.GetAsync("/bulk?q=is%3Aopen&to=priority%3Aurgent");
        Assert.Contains("1 changed, 0 unchanged, 0 refused", preview, StringComparison.Ordinal);
        var typo = await ann.PostAsync("/bulk", HttpStatusCode.BadRequest, ("q", "is:opem"), ("to", "priority:urgent"));
        Assert.Contains("id=\"query-error\"", typo, StringComparison.Ordinal);
        Assert.Equal(Priority.Normal, (await host.ReadAsync(id)).Ticket.Priority);

        var run = await ann.StartRunAsync("is:open", "priority:urgent");
        Assert.Contains("All tickets were gone through.", await ann.EndOfRunAsync(run), StringComparison.Ordinal);
        Assert.Equal(Priority.Urgent, (await host.ReadAsync(id)).Ticket.Priority);
        Assert.Contains($"href=\"/desk{run}\"", await ann.GetAsync("/bulk"), StringComparison.Ordinal);
        await host.Open("boss").GetAsync(run, HttpStatusCode.NotFound);

        await ann.PostAsync($"{run}/undo", HttpStatusCode.SeeOther);
        Assert.Contains("The changes were taken back.", await ann.EndOfRunAsync(run), StringComparison.Ordinal);
        Assert.Equal(Priority.Normal, (await host.ReadAsync(id)).Ticket.Priority);
        Assert.DoesNotContain($"href=\"/desk{run}\"", await host.Open("boss").GetAsync("/bulk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Categories_people_days_and_fields_are_offered_and_set()
    {
        await using var host = await SmallHost.StartAsync();
        var token = TestContext.Current.CancellationToken;
        await host.Projects.SaveCategoryAsync(SmallHost.Boss, new("support", "lamps", "Lamps"), token);
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "ben", DisplayName = "Ben Agent" }, token);
        await host.People.SetTeamsAsync(SmallHost.Boss, "ben", ["network"], token);
        await host.People.SetRolesAsync(SmallHost.Boss, "ben", [new("Agent")], token);
        await host.Services.GetRequiredService<FieldDesk>().SaveAsync(
            SmallHost.Boss,
            new()
            {
                Key = "site", Name = "Site", Kind = CustomFieldKind.Choice,
                Choices = [new("north", "North"), new("old", "Old") { IsActive = false }],
            },
            token);
        var id = await host.FileAsync(team: "network");
        var boss = host.Open("boss");

        var form = await boss.GetAsync("/bulk?q=is%3Aopen");
        Assert.DoesNotContain("field:site:old", form, StringComparison.Ordinal);
        var tomorrow = Regex.Match(form, "<option value=\"(due:[^\"]+)\">Tomorrow</option>").Groups[1].Value;
        foreach (var (to, what) in new[]
        {
            ("category:lamps", "Set the category: Lamps"), ("assignee:ben", "Assign to: Ben Agent"), (tomorrow, "Set the due date: "),
            ("field:site:north", "Set the field Site: North"),
        })
        {
            Assert.Contains($"<option value=\"{to}\">", form, StringComparison.Ordinal);
            Assert.Contains(what, await boss.EndOfRunAsync(await boss.StartRunAsync("is:open", to)), StringComparison.Ordinal);
        }

        var ticket = (await host.ReadAsync(id)).Ticket;
        Assert.Equal(("lamps", "ben", "north"), (ticket.Category, ticket.Assignee, ticket.Fields["site"].Only));
        Assert.NotNull(ticket.DueAt);
        await boss.EndOfRunAsync(await boss.StartRunAsync("is:open", "due:"));
        await boss.EndOfRunAsync(await boss.StartRunAsync("is:open", "field:site:"));
        ticket = (await host.ReadAsync(id)).Ticket;
        Assert.Equal((null, true), (ticket.DueAt, ticket.Fields["site"].IsEmpty));
    }

    [Fact]
    public async Task A_report_says_why_in_the_readers_language()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        await host.People.SaveUserAsync(
            SmallHost.Boss, new() { Id = "ann", DisplayName = "Ann Agent", Locale = "fr" }, TestContext.Current.CancellationToken);
        var ann = host.Open("ann");

        await ann.GetAsync("/bulk");
        var page = await ann.EndOfRunAsync(await ann.StartRunAsync("", "transition:complete"));

        Assert.Contains("Ce qui n’a pas été fait, et pourquoi", page, StringComparison.Ordinal);
        Assert.Contains($"#{id}", page, StringComparison.Ordinal);
        Assert.Contains("Impossible dans son statut.", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_run_says_what_it_does_whoever_started_it_in_whatever_way(BulkChange change, string words)
    {
        await using var host = await SmallHost.StartAsync();
        var run = await host.Services.GetRequiredService<BulkDesk>()
            .StartAsync(new("ann"), "is:open", change, TestContext.Current.CancellationToken);

        Assert.Contains(words, await host.Open("ann").GetAsync($"/bulk/{run.Id}"), StringComparison.Ordinal);
    }
}
