using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Storage;

namespace Ticketing.AspNetCore.Tests.Access;

/// <summary>Permissions that a host brings: declared, granted over the API, and demanded by its own endpoints.</summary>
public sealed class OwnPermissionTests
{
    private static readonly Permission Approve = new("legal.approve");

    [Fact]
    public async Task A_declared_one_is_the_administrator_s_to_grant()
    {
        await using var desk = await TestDesk.StartAsync(t => t.AddPermission(Approve));
        await desk.WriteAsync(new SaveUser(new() { Id = "lea", DisplayName = "Lea" }));
        var admin = desk.As(TestDesk.Admin);

        await (await admin.SendAsync("PUT", "roles/Lawyer", """{"grants":[{"permission":"legal.approve","scope":"all"}]}""")).JsonAsync();
        await (await admin.SendAsync("PUT", "users/lea/roles", """{"roles":[{"role":"Lawyer"}]}""")).JsonAsync();

        Assert.Contains("legal.approve", (await desk.As("lea").GetJsonAsync("me")).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("legal.approve", (await admin.GetJsonAsync("me")).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("legal.aprove")]
    [InlineData("Legal.approve")]
    [InlineData("tickets.View")]
    [InlineData("everything")]
    [InlineData("*")]
    [InlineData("a b")]
    public async Task One_that_nobody_declared_is_an_error_of_the_field(string permission)
    {
        await using var desk = await TestDesk.StartAsync(t => t.AddPermission(Approve));

        var answer = await desk.As(TestDesk.Admin).SendAsync(
            "PUT", "roles/Lawyer", $$"""{"grants":[{"permission":"{{permission}}","scope":"all"}]}""");

        var problem = await answer.ProblemAsync(400, "validation");
        Assert.Contains(
            $"'{permission}'",
            problem["errors"]!["grants"]!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_of_the_host_lets_in_who_holds_it_until_it_is_taken_away()
    {
        await using var desk = await TestDesk.StartAsync(t => t.AddPermission(Approve), map: Approvals);
        await desk.WriteAsync(
            new SaveUser(new() { Id = "lea", DisplayName = "Lea" }),
            new SaveRole(new("Lawyer", [new(Approve, Scope.Own)])),
            new SetUserRoles("lea", [new("Lawyer")]));

        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.As(null).PostAsync("/approvals", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.As("bob").PostAsync("/approvals", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.As("?").PostAsync("/approvals", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.As("lea", TestDesk.OtherTenant).PostAsync("/approvals", null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await desk.As("lea").PostAsync("/approvals", null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await desk.As(TestDesk.Admin).PostAsync("/approvals", null)).StatusCode);

        await desk.Services.GetRequiredService<PeopleDesk>().SaveUserAsync(
            new(TestDesk.Admin), new() { Id = "lea", DisplayName = "Lea", IsActive = false }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.As("lea").PostAsync("/approvals", null)).StatusCode);
    }

    [Fact]
    public async Task An_endpoint_that_demands_one_nobody_declared_stops_the_host_by_name()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestDesk.StartAsync(t => t.AddPermission(new("legal.aprove")), map: Approvals));

        Assert.Contains("'legal.approve'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("/approvals", fault.Message, StringComparison.Ordinal);
        Assert.Contains("AddPermission", fault.Message, StringComparison.Ordinal);
    }

    private static void Approvals(WebApplication app) => app.MapPost("/approvals", () => Results.Ok()).RequirePermission(Approve);
}
