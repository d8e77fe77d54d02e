using Microsoft.AspNetCore.Builder;
using Ticketing.Access;
using Ticketing.UI.Hosting;

namespace Ticketing.UI.Console;

/// <summary>Permissions of a host's own among the others, in its words.</summary>
public sealed class OwnPermissionTests
{
    [Theory]
    [InlineData("en", "Approve contracts")]
    [InlineData("fr", "Approuver les contrats")]
    public async Task The_roles_page_shows_declared_ones_by_the_name_that_the_host_gives(string language, string name)
    {
        await using var host = await OtherHost.StartAsync(
            configure: t => t
                .AddPermission(
                    new("legal.approve"),
                    culture => culture.TwoLetterISOLanguageName == "fr" ? "Approuver les contrats" : "Approve contracts")
                .AddPermission(new("legal.archive")),
            before: app => app.UseRequestLocalization("en", "fr"));
        using var client = host.As(OtherHost.Admin);
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        var page = await client.GetStringAsync("/tickets/admin/roles/new");
        var list = await client.GetStringAsync("/tickets/admin/roles");
        var administrator = await client.GetStringAsync("/tickets/admin/roles/edit?name=Administrator");

        Assert.Contains($"<th scope=\"row\">{name}</th>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">legal.archive</th>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"legal.approve All\"", page, StringComparison.Ordinal);
        Assert.Contains($"{Permission.BuiltIn.Count + 2}", list, StringComparison.Ordinal);
        // Built in all the same: what a host declares makes it nobody's own to change.
        Assert.DoesNotContain("type=\"checkbox\"", administrator, StringComparison.Ordinal);
    }
}
