using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.AspNetCore.Access;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Access;

public sealed class ClosedByDefaultTests
{
    [Fact]
    public async Task A_host_that_does_not_say_who_may_call_does_not_start_and_is_told_what_to_write()
    {
        var e = await Assert.ThrowsAsync<InvalidOperationException>(() => TestDesk.StartAsync(conventions: _ => { }));

        Assert.Contains("MapTicketing().RequireAuthorization()", e.Message, StringComparison.Ordinal);
        Assert.StartsWith(ClosedByDefault.Sentence, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_on_the_group_is_enough()
    {
        await using var desk = await TestDesk.StartAsync(conventions: endpoints => endpoints.RequireAuthorization());

        Assert.Equal(401, (int)(await desk.As(null).GetAsync("me")).StatusCode);
        Assert.Equal(200, (int)(await desk.As("somebody").GetAsync("me")).StatusCode);
    }

    [Fact]
    public async Task A_fallback_policy_is_enough()
    {
        await using var desk = await TestDesk.StartAsync(
            services: services => services.Configure<AuthorizationOptions>(
                o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()),
            conventions: _ => { });

        Assert.Equal(401, (int)(await desk.As(null).GetAsync("me")).StatusCode);
    }

    [Fact]
    public async Task A_policy_of_ones_own_making_is_enough()
    {
        await using var desk = await TestDesk.StartAsync(
            conventions: endpoints => endpoints.RequireAuthorization(policy => policy.RequireClaim("tenant")));

        Assert.Equal(403, (int)(await desk.As("somebody").GetAsync("me")).StatusCode);
        Assert.Equal(200, (int)(await desk.As("somebody", "default").GetAsync("me")).StatusCode);
    }

    [Fact]
    public async Task Where_anonymous_callers_are_let_in_they_are_still_nobody()
    {
        await using var desk = await TestDesk.StartAsync(conventions: endpoints => endpoints.AllowAnonymous());

        await (await desk.As(null).GetAsync("tickets")).ProblemAsync(401, "unauthenticated");
        Assert.Equal(200, (int)(await desk.As("somebody").GetAsync("tickets")).StatusCode);
    }

    [Fact]
    public void Mapping_without_the_services_says_which_call_is_missing()
    {
        var app = WebApplication.CreateSlimBuilder().Build();

        var e = Assert.Throws<InvalidOperationException>(() => app.MapTicketing());

        Assert.Contains("AddEndpoints()", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_with_cookies_does_not_send_programs_to_its_sign_in_page()
    {
        await using var desk = await TestDesk.StartAsync(
            services: services => services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie());

        Assert.Equal(401, (int)(await desk.As(null).GetAsync("tickets")).StatusCode);
    }
}
