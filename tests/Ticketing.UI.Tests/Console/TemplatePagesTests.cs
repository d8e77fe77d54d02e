using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Templates;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>The pages of templates, and the forms of new tickets that they fill in; without script.</summary>
public sealed class TemplatePagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_template_is_added_changed_and_deleted()
    {
        await using var host = await SmallHost.StartAsync();
        var boss = host.Open(SmallHost.Boss.UserId);
        Assert.Contains("No templates yet", await boss.GetAsync("/admin/templates"), StringComparison.Ordinal);
        await boss.GetAsync("/admin/templates?add=true");

        var refused = await boss.PostAsync(
            "/admin/templates", HttpStatusCode.BadRequest, ("name", "Laptop"), ("project", "support"), ("fields", "serial = X1"));
        Assert.Contains("There is no “serial”.", refused, StringComparison.Ordinal);
        await boss.PostAsync(
            "/admin/templates", HttpStatusCode.SeeOther, ("name", "Laptop"), ("project", "support"), ("title", "A laptop"),
            ("priority", "High"), ("tags", "order"), ("isForAgents", "on"));
        var template = (await AllAsync(host)).Single();
        Assert.Equal(
            ("A laptop", Priority.High, "order", true),
            (template.Title, template.Priority, template.Tags.ToString(), template.IsForAgents));

        await boss.PostAsync(
            $"/admin/templates/{template.Id}", HttpStatusCode.SeeOther, ("name", "Screen"), ("project", "support"));
        Assert.Equal("Screen", (await AllAsync(host)).Single().Name);
        await boss.PostAsync($"/admin/templates/{template.Id}/delete", HttpStatusCode.SeeOther, ("sure", "yes"));
        Assert.Empty(await AllAsync(host));
    }

    [Fact]
    public async Task A_link_fills_in_the_form_and_what_is_in_the_address_stays()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await AddAsync(host);
        var boss = host.Open(SmallHost.Boss.UserId);

        var page = await boss.GetAsync($"/new?template={id}&title=Mine");

        Assert.Contains("name=\"title\" value=\"Mine\"", page, StringComparison.Ordinal);
        Assert.Contains("For whom?</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Urgent\" checked", page, StringComparison.Ordinal);
        Assert.Contains("name=\"tags\" value=\"order\"", page, StringComparison.Ordinal);
        Assert.Contains($"data-draft=\"new-{id}\"", page, StringComparison.Ordinal);
        // One that is gone is no reason not to file a ticket.
        Assert.DoesNotContain("For whom?", await boss.GetAsync("/new?template=never-was"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_is_chosen_leaves_what_was_typed()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await AddAsync(host);
        var boss = host.Open(SmallHost.Boss.UserId);
        Assert.Contains($"<option value=\"{id}\">Laptop</option>", await boss.GetAsync("/new"), StringComparison.Ordinal);

        var page = await boss.PostAsync(
            "/new", HttpStatusCode.OK, ("title", "Typed"), ("description", ""), ("project", "support"), ("priority", "Low"),
            ("template", id), ("use", "1"));

        Assert.Contains("name=\"title\" value=\"Typed\"", page, StringComparison.Ordinal);
        Assert.Contains("For whom?</textarea>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Low\" checked", page, StringComparison.Ordinal);
        Assert.Contains("data-refused=\"\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_portal_it_gives_what_the_form_does_not_show_and_agents_ones_are_not_there()
    {
        await using var host = await SmallHost.StartAsync();
        var id = await AddAsync(host);
        var agents = await AddAsync(host, new() { Name = "Outage", Project = "support", IsForAgents = true, Title = "Outage" });
        var somebody = host.Open("somebody");
        var page = await somebody.GetAsync($"/portal/new?template={id}");
        Assert.Contains("name=\"title\" value=\"A laptop\"", page, StringComparison.Ordinal);
        Assert.Contains("For whom?</textarea>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(agents, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Outage", await somebody.GetAsync($"/portal/new?template={agents}"), StringComparison.Ordinal);

        var used = await somebody.PostAsync(
            "/portal/new", HttpStatusCode.OK, ("title", "Typed"), ("about", ""), ("template", id), ("use", "1"));
        Assert.Contains("name=\"title\" value=\"Typed\"", used, StringComparison.Ordinal);
        Assert.Contains("For whom?</textarea>", used, StringComparison.Ordinal);
        var opened = await somebody.PostAsync(
            "/portal/new", HttpStatusCode.SeeOther, ("title", "Typed"), ("project", "support"), ("template", id));
        var number = long.Parse(opened.Split('/')[^1].Split('?')[0], System.Globalization.CultureInfo.InvariantCulture);
        var ticket = (await host.ReadAsync(number)).Ticket;
        Assert.Equal((Priority.Urgent, "order"), (ticket.Priority, ticket.Tags.ToString()));
    }

    private static Task<string> AddAsync(SmallHost host) => AddAsync(host, new()
    {
        Name = "Laptop", Project = "support", Title = "A laptop", Description = "For whom?", Priority = Priority.Urgent,
        Tags = new(["order"]),
    });

    private static async Task<string> AddAsync(SmallHost host, TicketTemplate template) =>
        (await host.Services.GetRequiredService<TemplateDesk>().AddAsync(SmallHost.Boss, template, Token)).Template.Id;

    private static async Task<IEnumerable<TicketTemplate>> AllAsync(SmallHost host) =>
        (await host.Services.GetRequiredService<TemplateDesk>().ListAsync(SmallHost.Boss, Token)).Select(shown => shown.Template);
}
