using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.CannedReplies;

namespace Ticketing.UI.Console;

/// <summary>The pages of canned replies, and the composer as it is without script. Ann is an agent of the team network.</summary>
public sealed class CannedReplyPagesTests
{
    private static readonly Caller Ann = new("ann");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_is_added_changed_and_deleted()
    {
        await using var host = await SmallHost.StartAsync();
        var ann = host.Open("ann");
        Assert.Contains("No canned replies yet", await ann.GetAsync("/admin/canned-replies"), StringComparison.Ordinal);
        var form = await ann.GetAsync("/admin/canned-replies?add=true");
        Assert.Contains("<option value=\"team:network\">Team Network</option>", form, StringComparison.Ordinal);
        Assert.DoesNotContain("Everybody who answers", form, StringComparison.Ordinal);

        var refused = await ann.PostAsync(
            "/admin/canned-replies", HttpStatusCode.BadRequest, ("name", "Solved"), ("audience", "team:network"), ("body", "{{a.b}}"));
        Assert.Contains("There is no placeholder “{{a.b}}”. Known are: {{requester.name}},", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"Solved\"", refused, StringComparison.Ordinal);

        var opened = await ann.PostAsync(
            "/admin/canned-replies", HttpStatusCode.SeeOther, ("name", "Solved"), ("audience", "team:network"),
            ("body", "Hello {{requester.name}}"), ("trigger", "complete"), ("tags", "a, b"), ("note", "Told."));
        var reply = (await AllAsync(host)).Single();
        Assert.StartsWith($"/desk/admin/canned-replies/{reply.Id}", opened, StringComparison.Ordinal);
        Assert.Equal(("network", "complete", "a, b", "Told."), (reply.Team, reply.Trigger, reply.Tags.ToString(), reply.Note));

        await ann.PostAsync(
            $"/admin/canned-replies/{reply.Id}", HttpStatusCode.SeeOther, ("name", "Closed"), ("audience", "team:network"),
            ("body", "Bye"));
        Assert.Equal("Closed", (await AllAsync(host)).Single().Name);
        Assert.Contains("Delete the canned reply “Closed”?", await ann.PostAsync(
            $"/admin/canned-replies/{reply.Id}/delete", HttpStatusCode.OK), StringComparison.Ordinal);
        await ann.PostAsync($"/admin/canned-replies/{reply.Id}/delete", HttpStatusCode.SeeOther, ("sure", "yes"));
        Assert.Empty(await AllAsync(host));
    }

    [Fact]
    public async Task Without_script_it_is_put_below_what_is_written_and_all_that_it_does_is_shown_and_done_at_once()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        var reply = await AddAsync(host, new()
        {
            Name = "Begin", Body = "We look at {{ticket.title}}.", Team = "network", Trigger = "start", Tags = new(["lathe"]),
            Note = "By text.",
        });
        var ann = host.Open("ann");
        Assert.Contains($"<option value=\"{reply}\">Begin</option>", await ann.GetAsync($"/{id}"), StringComparison.Ordinal);

        var filled = await ann.PostAsync(
            $"/{id}/comments", HttpStatusCode.OK, ("visibility", "public"), ("body", "Hello,"), ("cannedReply", reply), ("pick", "1"));
        Assert.Contains("Hello,\n\nWe look at A lathe.</textarea>", filled, StringComparison.Ordinal);
        Assert.Contains("name=\"macroTrigger\" value=\"start\" checked", filled, StringComparison.Ordinal);
        Assert.Contains("name=\"macroTags\" value=\"lathe\"", filled, StringComparison.Ordinal);
        Assert.Contains("By text.</textarea>", filled, StringComparison.Ordinal);
        Assert.Equal(1, (await host.ReadAsync(id)).Ticket.Version);

        await ann.PostAsync(
            $"/{id}/comments", HttpStatusCode.SeeOther, ("visibility", "public"), ("body", "Hello,"), ("macroTrigger", "start"),
            ("macroTags", "lathe"), ("macroNote", "By text."), ("version", "1"));
        var ticket = (await host.ReadAsync(id)).Ticket;
        Assert.Equal(("in-progress", "lathe", 5), (ticket.Status, ticket.Tags.ToString(), ticket.Version));
    }

    [Fact]
    public async Task What_stands_beside_a_reply_is_kept_when_it_is_refused()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        var ann = host.Open("ann");
        await ann.GetAsync($"/{id}");

        var refused = await ann.PostAsync(
            $"/{id}/comments", HttpStatusCode.BadRequest, ("visibility", "public"), ("body", " "), ("macroOffered", "start"),
            ("macroTags", "lathe"), ("macroNote", "Mine."));

        Assert.Contains("name=\"macroTags\" value=\"lathe\"", refused, StringComparison.Ordinal);
        Assert.Contains("Mine.</textarea>", refused, StringComparison.Ordinal);
        // He took the tick away.
        Assert.DoesNotContain("value=\"start\" checked", refused, StringComparison.Ordinal);
        var together = await ann.PostAsync(
            $"/{id}/comments", HttpStatusCode.BadRequest, ("visibility", "public"), ("body", " "), ("macroOffered", "start"),
            ("macroTrigger", "start"), ("macroTags", new string('t', 61)), ("macroNote", ""), ("version", "1"));
        Assert.Contains("value=\"start\" checked", together, StringComparison.Ordinal);
        Assert.Contains("id=\"body-error\"", together, StringComparison.Ordinal);
        Assert.Contains("id=\"addTags-error\"", together, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slash_is_answered_with_those_that_are_offered()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await host.FileAsync(team: "network");
        var reply = await AddAsync(host, new() { Name = "Déjà vu", Body = "Seen.", Team = "network" });
        var ann = host.Open("ann");

        Assert.Contains("Déjà vu", await ann.GetAsync($"/{id}/canned-replies?q="), StringComparison.Ordinal);
        Assert.Contains("Déjà vu", await ann.GetAsync($"/{id}/canned-replies?q=deja"), StringComparison.Ordinal);
        Assert.DoesNotContain("Déjà vu", await ann.GetAsync($"/{id}/canned-replies?q=other"), StringComparison.Ordinal);
        Assert.Contains("data-filled=\"Seen.\"", await ann.GetAsync($"/{id}/canned-replies/{reply}"), StringComparison.Ordinal);
        // Of another team's not even who may everything.
        var boss = host.Open(SmallHost.Boss.UserId);
        Assert.DoesNotContain("Déjà vu", await boss.GetAsync($"/{id}/canned-replies?q="), StringComparison.Ordinal);
        await boss.GetAsync($"/{id}/canned-replies/{reply}", HttpStatusCode.NotFound);
    }

    private static async Task<string> AddAsync(SmallHost host, CannedReply reply) =>
        (await host.Services.GetRequiredService<CannedReplyDesk>().AddAsync(Ann, reply, Token)).Reply.Id;

    private static async Task<IEnumerable<CannedReply>> AllAsync(SmallHost host) =>
        (await host.Services.GetRequiredService<CannedReplyDesk>().ListAsync(Ann, Token)).Select(shown => shown.Reply);
}
