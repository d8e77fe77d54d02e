using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Recurring;
using Ticketing.Templates;

namespace Ticketing.UI.Console;

/// <summary>The pages of recurring tickets; without script.</summary>
public sealed class RecurringPagesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_is_previewed_added_changed_and_deleted()
    {
        await using var host = await SmallHost.StartAsync();
        var template = (await host.Services.GetRequiredService<TemplateDesk>().AddAsync(
            SmallHost.Boss, new() { Name = "Backups", Project = "support" }, Token)).Template.Id;
        var boss = host.Open(SmallHost.Boss.UserId);
        Assert.Contains("No recurring tickets yet", await boss.GetAsync("/admin/recurring"), StringComparison.Ordinal);
        await boss.GetAsync("/admin/recurring?add=true");

        var preview = await boss.PostAsync(
            "/admin/recurring", HttpStatusCode.OK,
            [.. Form(template, "0 9 1 1 *"), ("preview", "true")]);
        Assert.Contains("January 1, 2", preview, StringComparison.Ordinal);
        Assert.Contains("value=\"0 9 1 1 *\"", preview, StringComparison.Ordinal);
        Assert.Empty(await AllAsync(host));

        var refused = await boss.PostAsync("/admin/recurring", HttpStatusCode.BadRequest, Form(template, "soon"));
        Assert.Contains("Write five fields", refused, StringComparison.Ordinal);

        await boss.PostAsync("/admin/recurring", HttpStatusCode.SeeOther, Form(template, "0 9 1 1 *"));
        var ticket = (await AllAsync(host)).Single().Ticket;
        Assert.Equal(("Check", "0 9 1 1 *", "Europe/Paris", true), (ticket.Name, ticket.Schedule, ticket.TimeZone, ticket.IsOn));
        Assert.Contains(ticket.Name, await boss.GetAsync("/admin/recurring"), StringComparison.Ordinal);
        Assert.Contains("Nothing was filed yet.", await boss.GetAsync($"/admin/recurring/{ticket.Id}"), StringComparison.Ordinal);

        await boss.PostAsync(
            $"/admin/recurring/{ticket.Id}", HttpStatusCode.SeeOther,
            [.. Form(template, "0 9 1 1 *").Where(field => field.Item1 != "isOn")]);
        Assert.False((await AllAsync(host)).Single().Ticket.IsOn);
        Assert.Contains("Off", await boss.GetAsync("/admin/recurring"), StringComparison.Ordinal);
        await boss.PostAsync($"/admin/recurring/{ticket.Id}/delete", HttpStatusCode.SeeOther, ("sure", "yes"));
        Assert.Empty(await AllAsync(host));
    }

    private static (string, string)[] Form(string template, string schedule) =>
    [
        ("name", "Check"), ("template", template), ("requester", SmallHost.Boss.UserId), ("schedule", schedule),
        ("timeZone", "Europe/Paris"), ("isOn", "on"),
    ];

    private static async Task<IReadOnlyList<ShownRecurringTicket>> AllAsync(SmallHost host) =>
        await host.Services.GetRequiredService<RecurringTicketDesk>().ListAsync(SmallHost.Boss, Token);
}
