using Microsoft.Extensions.DependencyInjection;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.CustomFields;
using Ticketing.Tickets;

namespace Ticketing.UI.Console;

/// <summary>Custom fields as columns, orders and filters of lists, and where a query is typed; without script.</summary>
public sealed class FieldListTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_field_is_a_column_that_sorts()
    {
        await using var host = await StartAsync();
        var ann = host.Open("ann");

        var list = await ann.GetAsync("/list?q=&columns=status,field.cost,field.site,field.owner,field.what");
        Assert.Contains("<th scope=\"col\" class=\"cell-field.cost\">", list, StringComparison.Ordinal);
        Assert.Contains(">1,250.5</span>", list, StringComparison.Ordinal);
        Assert.Contains(">North, South</span>", list, StringComparison.Ordinal);
        Assert.Contains(">Ann Agent</span>", list, StringComparison.Ordinal);
        Assert.DoesNotContain("cell-field.what", list, StringComparison.Ordinal);
        Assert.Contains("sort%3Afield.cost", list, StringComparison.Ordinal);
        Assert.DoesNotContain("sort%3Afield.site", list, StringComparison.Ordinal);

        var sorted = await ann.GetAsync("/list?q=sort%3A-field.cost&columns=field.cost");
        Assert.Contains("aria-sort=\"descending\"", sorted, StringComparison.Ordinal);
        Assert.Contains("Cost, downwards", sorted, StringComparison.Ordinal);
        Assert.True(
            sorted.IndexOf(">1,250.5<", StringComparison.Ordinal) < sorted.IndexOf(">7<", StringComparison.Ordinal), "The dearest first.");
    }

    [Fact]
    public async Task A_view_keeps_a_field_as_its_column()
    {
        await using var host = await StartAsync();
        var ann = host.Open("ann");
        Assert.Contains(
            "value=\"field.cost\"", await ann.GetAsync("/views/new?layout=list&query=is%3Aopen&columns=status&columns=field.cost"),
            StringComparison.Ordinal);

        var path = await ann.PostAsync(
            "/views", System.Net.HttpStatusCode.SeeOther, ("name", "Costs"), ("audience", "own"), ("layout", "list"),
            ("query", "is:open"), ("columns", "status"), ("columns", "field.cost"));

        Assert.Contains(">1,250.5</span>", await ann.GetAsync(path["/desk".Length..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choices_of_a_field_are_filters_with_their_counts()
    {
        await using var host = await StartAsync();

        var list = await host.Open("ann").GetAsync("/list?q=field.site%3Asouth&facets=1");

        Assert.Contains("<h2>Site</h2>", list, StringComparison.Ordinal);
        Assert.Contains("q=field.site%3Asouth%2Cnorth", list, StringComparison.Ordinal);
        Assert.Contains(
            "<span class=\"muted\">Site</span><span class=\"truncate\" dir=\"auto\">South</span>", Tight(list), StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>Agreed</h2>", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_and_their_values_are_proposed_where_a_query_is_typed()
    {
        await using var host = await StartAsync();
        var ann = host.Open("ann");

        foreach (var (typed, word, label) in new[]
        {
            ("field.c", "field.cost:", "Cost"), ("is:open si", "field.site:", "Site"), ("field.site:n", "north", "North"),
            ("field.agreed:y", "yes", "Yes"), ("field.owner:an", "ann", "Ann Agent"), ("field.owner:m", "me", "Me"),
            ("field.site:south,n", "none", "None"), ("sort:co", "field.cost", "Cost, upwards"),
            ("sort:co", "-field.cost", "Cost, downwards"),
        })
        {
            var proposed = await ann.GetAsync($"/list/complete?q={Uri.EscapeDataString(typed)}");
            Assert.Contains(word, proposed, StringComparison.Ordinal);
            Assert.Contains(label, proposed, StringComparison.Ordinal);
        }
    }

    private static async Task<SmallHost> StartAsync()
    {
        var host = await SmallHost.StartAsync();
        var fields = host.Services.GetRequiredService<FieldDesk>();
        foreach (var field in new FieldDefinition[]
        {
            new() { Key = "cost", Name = "Cost", Kind = CustomFieldKind.Decimal, SeenBy = FieldAudience.Agents },
            new() { Key = "site", Name = "Site", Kind = CustomFieldKind.Choices, Choices = [new("north", "North"), new("south", "South")] },
            new() { Key = "owner", Name = "Owner", Kind = CustomFieldKind.Person },
            new() { Key = "agreed", Name = "Agreed", Kind = CustomFieldKind.YesNo },
        })
        {
            await fields.SaveAsync(SmallHost.Boss, field, Token);
        }

        await FileAsync(host, ("cost", "7"), ("site", "south"));
        await FileAsync(host, ("cost", "1250.5"), ("site", "north,south"), ("owner", "ann"));
        return host;
    }

    private static async Task FileAsync(SmallHost host, params (string Field, string Values)[] fields) => await host.Desk.CreateAsync(
        SmallHost.Boss,
        new CreateTicket
        {
            Title = "A lathe", Description = "It stands still.", Project = "support", Team = "network",
            Fields = fields.ToDictionary(field => field.Field, field => (IReadOnlyList<string>)field.Values.Split(',')),
        },
        cancellationToken: Token);

    private static string Tight(string html) => System.Text.RegularExpressions.Regex.Replace(html, ">\\s+<", "><");
}
