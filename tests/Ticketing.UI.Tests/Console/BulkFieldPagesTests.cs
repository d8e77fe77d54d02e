using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.CustomFields;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>What is typed goes into a custom field of all that a list finds: chosen, asked for, previewed and set without script.</summary>
public sealed class BulkFieldPagesTests
{
    public static TheoryData<CustomFieldKind, string, string, string, string> Typed => new()
    {
        { CustomFieldKind.Text, "text", "X 1", "X 1", "Asset: X 1" },
        { CustomFieldKind.Number, "number", "1200", "1200", "Asset: 1,200" },
        { CustomFieldKind.Decimal, "number", "-12.50", "-12.5", "Asset: -12.5" },
        { CustomFieldKind.Date, "date", "2026-12-31", "2026-12-31", "Asset: Thursday, December 31, 2026" },
        { CustomFieldKind.Url, "url", "https://example.com", "https://example.com/", "Asset: https://example.com/" },
        { CustomFieldKind.Person, "text", "ann", "ann", "Asset: Ann Agent" },
    };

    [Theory, MemberData(nameof(Typed))]
    public async Task A_value_is_asked_for_and_set_and_the_field_is_emptied(
        CustomFieldKind kind, string input, string typed, string stored, string told)
    {
        await using var host = await OpenAsync(kind);
        var id = await host.FileAsync();
        var boss = host.Open("boss");

        Assert.Contains(
            "<option value=\"field:asset\">Asset: …</option>", await boss.GetAsync("/bulk?q=is%3Aopen"), StringComparison.Ordinal);
        var asked = await boss.GetAsync("/bulk?q=is%3Aopen&to=field%3Aasset");
        Assert.Contains($"name=\"fields.asset\" type=\"{input}\"", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"bulk-preview\"", asked, StringComparison.Ordinal);
        Assert.Contains(
            "1 changed, 0 unchanged, 0 refused",
            await boss.GetAsync($"/bulk?q=is%3Aopen&to=field%3Aasset&fields.asset={Uri.EscapeDataString(typed)}"),
            StringComparison.Ordinal);

        var run = await boss.StartRunAsync("is:open", "field:asset", ("fields.asset", typed));
        Assert.Contains(told, await boss.EndOfRunAsync(run), StringComparison.Ordinal);
        Assert.Equal(stored, (await host.ReadAsync(id)).Ticket.Fields["asset"].Only);

        await boss.EndOfRunAsync(await boss.StartRunAsync("is:open", "field:asset:"));
        Assert.True((await host.ReadAsync(id)).Ticket.Fields["asset"].IsEmpty);
    }

    [Theory]
    [InlineData(CustomFieldKind.Text, "", "required")]
    [InlineData(CustomFieldKind.Number, "1.5", "whole number")]
    [InlineData(CustomFieldKind.Decimal, "much", "Write a number")]
    [InlineData(CustomFieldKind.Date, "tomorrow", "2026-12-31")]
    [InlineData(CustomFieldKind.Url, "example", "http")]
    [InlineData(CustomFieldKind.Person, "nobody", "nobody")]
    public async Task What_is_no_value_is_refused_at_its_field_and_stays_typed(CustomFieldKind kind, string typed, string why)
    {
        await using var host = await OpenAsync(kind);
        await host.FileAsync();
        var boss = host.Open("boss");
        await boss.GetAsync("/bulk");

        var refused = await boss.PostAsync(
            "/bulk", HttpStatusCode.BadRequest, ("q", ""), ("to", "field:asset"), ("fields.asset", typed));

        var error = refused[refused.IndexOf("id=\"fields.asset-error\"", StringComparison.Ordinal)..];
        Assert.Contains(why, error[..error.IndexOf("</p>", StringComparison.Ordinal)], StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"value=\"{typed}\"", refused, StringComparison.Ordinal);
        Assert.Contains("<option value=\"field:asset\" selected>", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_agents_is_not_there_for_others_whatever_they_send()
    {
        await using var host = await OpenAsync(CustomFieldKind.Text, FieldAudience.Agents);
        var id = await host.FileAsync();
        var token = TestContext.Current.CancellationToken;
        await host.Roles.SaveAsync(
            SmallHost.Boss,
            new("Outside", [new(Permission.SeePeople, Scope.All), new(Permission.View, Scope.All), new(Permission.Edit, Scope.All)]),
            token);
        await host.People.SaveUserAsync(SmallHost.Boss, new() { Id = "eve", DisplayName = "Eve" }, token);
        await host.People.SetRolesAsync(SmallHost.Boss, "eve", [new("Outside")], token);
        var eve = host.Open("eve");

        Assert.DoesNotContain("field:asset", await eve.GetAsync("/bulk"), StringComparison.Ordinal);
        Assert.DoesNotContain("Asset", await eve.GetAsync("/bulk?to=field%3Aasset"), StringComparison.Ordinal);
        var sent = await eve.PostAsync("/bulk", HttpStatusCode.OK, ("to", "field:asset"), ("fields.asset", "X"));
        Assert.DoesNotContain("fields.asset", sent, StringComparison.Ordinal);
        Assert.True((await host.ReadAsync(id)).Ticket.Fields["asset"].IsEmpty);
    }

    private static async Task<SmallHost> OpenAsync(CustomFieldKind kind, FieldAudience seenBy = FieldAudience.Everybody)
    {
        var host = await SmallHost.StartAsync();
        await host.Services.GetRequiredService<FieldDesk>().SaveAsync(
            SmallHost.Boss, new() { Key = "asset", Name = "Asset", Kind = kind, SeenBy = seenBy }, TestContext.Current.CancellationToken);
        return host;
    }
}
