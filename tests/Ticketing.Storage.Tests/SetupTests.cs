using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Search;
using Ticketing.Setup;

namespace Ticketing.Storage.Tests;

/// <summary>What a program without a generic host is told, and how tenants come into being.</summary>
public sealed class SetupTests
{
    public static TheoryData<StoreKind> Kinds => [.. Enum.GetValues<StoreKind>()];

    public static TheoryData<StoreKind> Relational => [.. Enum.GetValues<StoreKind>().Where(kind => kind is not StoreKind.InMemory)];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Whoever_forgot_to_set_up_is_told_what_to_write(StoreKind kind)
    {
        await using var store = await OpenStore.NotSetUpAsync(kind);

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => store.Desk.CreateAsync(new("bob"), new() { Title = "No network" }, cancellationToken: Cancelled));

        Assert.Contains("GetRequiredService<TicketingSetup>().RunAsync", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Relational))]
    public async Task Whatever_is_asked_first_says_so_where_there_are_no_tables(StoreKind kind)
    {
        await using var store = await OpenStore.NotSetUpAsync(kind);
        var asked = new Dictionary<string, Func<Task>>
        {
            ["search"] = () => store.Get<TicketFinder>().SearchAsync(new("bob"), null, 10, null, Cancelled),
            ["projects"] = () => store.Get<ProjectDesk>().ListAsync(new("bob"), null, Cancelled),
            ["people"] = () => store.Get<PeopleDesk>().FindSelfAsync(new("root"), Cancelled),
            ["roles"] = () => store.Get<RoleDesk>().IdentifyAsync(new("bob"), Cancelled),
        };

        foreach (var (what, ask) in asked)
            Assert.True(
                (await Assert.ThrowsAsync<InvalidOperationException>(ask)).Message.Contains("TicketingSetup", StringComparison.Ordinal),
                what);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_tenant_is_set_up_when_it_first_appears_and_once_however_many_come_at_the_same_time(StoreKind kind)
    {
        await using var store = await OpenStore.OpenAsync(kind);
        await store.Get<TicketingSetup>().RunAsync(Cancelled);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            store.Desk.CreateAsync(new($"p{i}", "b"), new() { Title = "No network" }, cancellationToken: Cancelled)));

        Assert.Equal("support", Assert.Single(await store.Get<ProjectDesk>().ListAsync(new("p1", "b"), null, Cancelled)).Key);
        Assert.Equal(
            "general", Assert.Single(await store.Get<ProjectDesk>().ListCategoriesAsync(new("p1", "b"), "support", null, Cancelled)).Key);
        Assert.Equal(1, (await store.Get<TicketFinder>().SearchAsync(new("p1", "b"), null, 10, null, Cancelled)).Total);
        Assert.Equal(0, (await store.Get<TicketFinder>().SearchAsync(new("root"), null, 10, null, Cancelled)).Total);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_tenant_may_be_set_up_beforehand_and_keeps_what_it_has(StoreKind kind)
    {
        await using var store = await OpenStore.OpenAsync(kind);
        await store.Get<TicketingSetup>().RunAsync("acme", Cancelled);
        await store.Get<ProjectDesk>().SaveAsync(new("root", "acme"), new("support", "Help for Acme"), Cancelled);

        await store.Get<TicketingSetup>().RunAsync("acme", Cancelled);

        Assert.Equal("Help for Acme", Assert.Single(await store.Get<ProjectDesk>().ListAsync(new("bob", "acme"), null, Cancelled)).Name);
    }

    [Theory]
    [InlineData("root", "default", true)]
    [InlineData("root", "acme", true)]
    [InlineData("root", "b", false)]
    [InlineData("root", "Default", false)]
    [InlineData("ada", "acme", true)]
    [InlineData("ada", "default", false)]
    [InlineData("ada", "b", false)]
    [InlineData("bob", "default", false)]
    public async Task Administrators_are_those_of_one_tenant(string user, string tenant, bool isAdministrator)
    {
        await using var store = await OpenStore.OpenAsync(StoreKind.InMemory);
        await store.Get<TicketingSetup>().RunAsync(Cancelled);

        var actor = await store.Get<RoleDesk>().IdentifyAsync(new(user, tenant), Cancelled);

        Assert.Equal(isAdministrator, actor.May(Permission.ManageRoles));
        Assert.Equal(isAdministrator, Visibility.Of(actor).Branches.Any(branch => branch.Conditions.IsEmpty));
    }

    [Fact]
    public async Task Administrators_without_a_tenant_are_those_of_the_configured_one()
    {
        await using var services = new ServiceCollection()
            .AddTicketing(t => t.UseInMemoryStore().Configure(o =>
            {
                o.Administrators.Add("alice");
                o.Tenant = "acme";
            }))
            .BuildServiceProvider();
        await services.GetRequiredService<TicketingSetup>().RunAsync(Cancelled);

        Assert.True(
            (await services.GetRequiredService<RoleDesk>().IdentifyAsync(new("alice", "acme"), Cancelled)).May(Permission.ManageRoles));
        Assert.False((await services.GetRequiredService<RoleDesk>().IdentifyAsync(new("alice"), Cancelled)).May(Permission.ManageRoles));
    }
}
