using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Roles;
using Ticketing.Setup;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Tests.Access;

/// <summary>The permissions that there are: declared ones are the administrator's, any other one is a mistake.</summary>
public sealed class PermissionBookTests
{
    private static readonly Permission Approve = new("legal.approve");
    private static readonly Caller Boss = new("boss");

    private static readonly Dictionary<string, Action<TicketingBuilder>> Ways = new()
    {
        ["declared"] = t => t.AddPermission(Approve),
        ["named in a role"] = t => t.Configure(o => o.Roles.Add(new("Lawyer", [new(Approve, Scope.Project)]))),
        ["named in a workflow"] = t => t.AddWorkflow(Workflow.Create("contracts")
            .Status("open", "Open", StatusCategory.Open)
            .FinalStatus("approved", "Approved")
            .Configure("open").Permit("approve", "approved", Approve)
            .Build()),
    };

    public static TheoryData<string> WaysToDeclare => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(WaysToDeclare))]
    public async Task Whatever_a_host_names_the_administrator_holds_and_may_grant(string way)
    {
        await using var services = Services(Ways[way]);
        var roles = services.GetRequiredService<RoleDesk>();

        await roles.SaveAsync(Boss, new("Counsel", [new(Approve, Scope.All)]), default);

        Assert.True((await roles.IdentifyAsync(Boss, default)).May(Approve));
        Assert.Contains(
            new(Approve, Scope.All), (await roles.ListAsync(Boss, default)).Single(role => role.Name == "Administrator").Grants);
        Assert.Equal([Approve], services.GetRequiredService<PermissionBook>().Own);
    }

    [Theory]
    [MemberData(nameof(WaysToDeclare))]
    public async Task Others_do_not_hold_it_for_that(string way)
    {
        await using var services = Services(Ways[way]);
        var roles = services.GetRequiredService<RoleDesk>();

        Assert.False((await roles.IdentifyAsync(new("bob"), default)).MaySomewhere(Approve));
        foreach (var role in (await roles.ListAsync(Boss, default)).Where(role => role.Name is not ("Administrator" or "Lawyer")))
            Assert.DoesNotContain(role.Grants, grant => grant.Permission == Approve);
    }

    [Fact]
    public async Task A_role_that_a_host_redefined_holds_what_the_host_said()
    {
        await using var services = Services(
            t => t.AddPermission(Approve).Configure(o => o.Roles.Add(new("Administrator", [new(Permission.SeePeople, Scope.All)]))));

        Assert.False((await services.GetRequiredService<RoleDesk>().IdentifyAsync(Boss, default)).May(Approve));
    }

    [Fact]
    public async Task A_stored_role_with_one_that_nobody_declares_is_told_by_name_and_can_be_mended()
    {
        var log = new List<string>();
        await using var services = Services(t => t.Services.AddSingleton<ILogger<TenantSetup>>(new Log(log)));
        await services.GetRequiredService<ITicketingStore>().CommitAsync(
            new()
            {
                Tenant = Caller.DefaultTenant,
                At = DateTimeOffset.UnixEpoch,
                Directory = [new SaveRole(new("Lawyer", [new(Approve, Scope.All), new(Permission.View, Scope.All)]))],
            },
            default);
        var roles = services.GetRequiredService<RoleDesk>();

        await services.GetRequiredService<TicketingSetup>().RunAsync(default);

        Assert.Contains("'Lawyer'", Assert.Single(log), StringComparison.Ordinal);
        Assert.Contains("'legal.approve'", log[0], StringComparison.Ordinal);
        Assert.Equal(
            [new(Permission.View, Scope.All)], (await roles.ListAsync(Boss, default)).Single(role => role.Name == "Lawyer").Grants);
        await roles.SaveAsync(Boss, new("Lawyer", [new(Permission.View, Scope.Project)]), default);
        await roles.DeleteAsync(Boss, "Lawyer", default);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("legal approve")]
    [InlineData("legal\tapprove")]
    [InlineData("legal\0approve")]
    public void A_name_that_no_form_can_carry_is_refused_at_once(string name)
    {
        Assert.Throws<ArgumentException>(() => Services(t => t.AddPermission(new(name))));
        var inRole = Services(t => t.Configure(o => o.Roles.Add(new("Lawyer", [new(new(name), Scope.All)]))));
        Assert.Contains(
            "Lawyer",
            Assert.Throws<OptionsValidationException>(() => inRole.GetRequiredService<IOptions<TicketingOptions>>().Value).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_permission_that_has_no_name_at_all_is_refused_too() =>
        Assert.Throws<ArgumentException>(() => Services(t => t.AddPermission(default)));

    [Fact]
    public void It_is_called_what_the_host_said_last()
    {
        using var services = Services(t => t
            .AddPermission(Approve, _ => "old")
            .AddPermission(Approve, culture => culture.TwoLetterISOLanguageName == "fr" ? "Approuver" : "Approve contracts")
            .AddPermission(Approve));
        var book = services.GetRequiredService<PermissionBook>();

        Assert.Equal("Approuver", book.NameOf(Approve, CultureInfo.GetCultureInfo("fr-CA")));
        Assert.Equal("Approve contracts", book.NameOf(Approve, CultureInfo.GetCultureInfo("en")));
        Assert.Null(book.NameOf(new("other"), CultureInfo.InvariantCulture));
    }

    private static ServiceProvider Services(Action<TicketingBuilder> configure) => new ServiceCollection()
        .AddTicketing(t =>
        {
            t.UseInMemoryStore().Configure(o => o.Administrators.Add(Boss.UserId));
            configure(t);
        })
        .BuildServiceProvider();

    private sealed class Log(List<string> lines) : ILogger<TenantSetup>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(formatter(state, exception));
    }
}
