using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ticketing.UI.Hosting;

/// <summary>A host that is a Blazor app itself keeps its pages, and the interface keeps its own.</summary>
public sealed class BesideBlazorTests
{
    [Fact]
    public async Task Both_show_their_pages()
    {
        await using var host = await OtherHost.StartAsync(
            services: services => services.AddRazorComponents(),
            map: app =>
            {
                app.UseAntiforgery();
                app.MapRazorComponents<OwnPage>();
                app.MapTicketingUI("/tickets");
            });
        using var client = host.As(OtherHost.Admin);

        Assert.Contains("<p>The host's own</p>", await client.GetStringAsync("/own"), StringComparison.Ordinal);
        Assert.Contains("<h1>Dashboard</h1>", await client.GetStringAsync("/tickets/dashboard"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/tickets/profile", new FormUrlEncodedContent([]))).StatusCode);
    }
}
