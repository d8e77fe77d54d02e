using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Administration;

namespace Ticketing.UI.Hosting;

/// <summary>Whatever a host does about languages, the interface speaks one that it has.</summary>
public sealed class LanguageTests
{
    [Fact]
    public async Task Where_the_host_keeps_its_own_texts_does_not_matter()
    {
        await using var host = await OtherHost.StartAsync(
            services: services => services.AddLocalization(o => o.ResourcesPath = "Elsewhere/Entirely"), before: Localize);
        using var client = host.As(OtherHost.Admin);
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");

        Assert.Contains("<h1>Tableau de bord</h1>", await client.GetStringAsync("/tickets/dashboard"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Dashboard")]
    [InlineData("fr-CA", "Tableau de bord")]
    [InlineData("en-GB", "Dashboard")]
    public async Task Of_the_host_s_languages_those_that_the_interface_has(string asked, string heading)
    {
        await using var host = await OtherHost.StartAsync(before: Localize);
        using var client = host.As(OtherHost.Admin);
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(asked);

        Assert.Contains($"<h1>{heading}</h1>", await client.GetStringAsync("/tickets/dashboard"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_chose_goes_before_what_his_browser_asks_for()
    {
        await using var host = await OtherHost.StartAsync(before: Localize);
        await host.Services.GetRequiredService<PeopleDesk>().SaveUserAsync(
            new(OtherHost.Admin), new() { Id = "zoe", DisplayName = "Zoë", Locale = "fr" }, CancellationToken.None);
        using var client = host.As("zoe");

        var answer = await client.GetAsync("/tickets/portal");

        Assert.Contains("<h1>Mes tickets</h1>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("fr", Assert.Single(answer.Content.Headers.ContentLanguage));
    }

    [Fact]
    public async Task A_host_without_any_speaks_English()
    {
        await using var host = await OtherHost.StartAsync();
        using var client = host.As(OtherHost.Admin);

        Assert.Contains("<h1>Dashboard</h1>", await client.GetStringAsync("/tickets/dashboard"), StringComparison.Ordinal);
    }

    private static void Localize(WebApplication app) =>
        app.UseRequestLocalization(
            o => o.AddSupportedCultures("de", "fr", "fr-CA", "en-GB")
                .AddSupportedUICultures("de", "fr", "fr-CA", "en-GB")
                .SetDefaultCulture("de"));
}
