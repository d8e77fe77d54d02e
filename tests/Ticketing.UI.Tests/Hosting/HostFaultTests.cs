using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Projects;
using Ticketing.Testing;
using Ticketing.Tickets;
using Ticketing.UI.Console.Dashboards;
using Ticketing.UI.Console.TicketDetail;
using Ticketing.Workflows;

namespace Ticketing.UI.Hosting;

/// <summary>Code of the host's that fails costs its own place, and the log has its name.</summary>
public sealed class HostFaultTests
{
    public static TheoryData<string, Action<TicketingUIBuilder>> Panels() => new()
    {
        { nameof(FailsToRender), ui => ui.AddTicketPanel<FailsToRender>() },
        { nameof(FailsToLoad), ui => ui.AddTicketPanel<FailsToLoad>() },
        { nameof(FailsAtOnce), ui => ui.AddTicketPanel<FailsAtOnce>() },
        { nameof(FailsToBeMade), ui => ui.AddTicketPanel<FailsToBeMade>() },
        { nameof(LacksAService), ui => ui.AddTicketPanel<LacksAService>() },
        { nameof(FailsInside), ui => ui.AddTicketPanel<FailsInside>() },
    };

    [Theory]
    [MemberData(nameof(Panels))]
    public async Task A_panel(string name, Action<TicketingUIBuilder> panel)
    {
        using var log = new LoggedLines();
        await using var host = await OtherHost.StartAsync(ui => { panel(ui); ui.AddTicketPanel<Works>(); }, log: log);
        var id = await host.FileAsync("It stands still");
        using var client = host.As(OtherHost.Admin);

        var answer = await client.GetAsync($"/tickets/{id}");
        var page = await answer.Content.ReadAsStringAsync();
        client.DefaultRequestHeaders.Add("Cookie", "ticketing-ui=auto.comfortable.fr");
        var french = await client.GetStringAsync($"/tickets/{id}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("A part of this page is missing", page, StringComparison.Ordinal);
        Assert.Contains("Une partie de cette page manque", french, StringComparison.Ordinal);
        Assert.Contains("<p>Works</p>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"composer\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("On purpose", page, StringComparison.Ordinal);
        Assert.Contains(log.Errors, line => line.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_of_the_profile()
    {
        using var log = new LoggedLines();
        await using var host = await OtherHost.StartAsync(
            ui => ui.AddProfilePanel<FailsToLoad>().AddProfilePanel<LacksAService>(), log: log);
        using var client = host.As(OtherHost.Admin);

        var answer = await client.GetAsync("/tickets/profile");
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("A part of this page is missing", page, StringComparison.Ordinal);
        Assert.Contains("id=\"roles\"", page, StringComparison.Ordinal);
        Assert.Contains(log.Errors, line => line.Contains(nameof(FailsToLoad), StringComparison.Ordinal));
        Assert.Contains(log.Errors, line => line.Contains(nameof(LacksAService), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_in_place_of_ours()
    {
        using var log = new LoggedLines();
        await using var host = await OtherHost.StartAsync(
            ui => ui.ReplacePage<DashboardPage, FailingDashboard>().ReplacePage<TicketDetailPage, FailingTicket>(), log: log);
        var id = await host.FileAsync("It stands still");
        using var client = host.As(OtherHost.Admin);

        foreach (var address in (string[])["/tickets/dashboard", $"/tickets/{id}"])
        {
            var answer = await client.GetAsync(address);
            var page = await answer.Content.ReadAsStringAsync();

            // Who watches the host by its answers learns of it, too.
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            Assert.Contains("A part of this page is missing", page, StringComparison.Ordinal);
            Assert.Contains("href=\"/tickets/list\"", page, StringComparison.Ordinal);
        }

        Assert.Contains(log.Errors, line => line.Contains(nameof(FailingDashboard), StringComparison.Ordinal));
        Assert.Contains(log.Errors, line => line.Contains(nameof(FailingTicket), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_entry_of_the_navigation_is_hidden_when_its_rule_fails_and_has_its_plain_text_when_its_words_do()
    {
        using var log = new LoggedLines();
        await using var host = await OtherHost.StartAsync(
            ui => ui
                .AddNavItem(new("Secrets", "/secrets") { Visible = _ => throw new InvalidOperationException("On purpose") })
                .AddNavItem(new("Invoices", "/invoices") { TextIn = _ => throw new InvalidOperationException("On purpose") }),
            log: log);
        using var client = host.As(OtherHost.Admin);

        var page = await client.GetStringAsync("/tickets/dashboard");

        Assert.DoesNotContain("/secrets", page, StringComparison.Ordinal);
        Assert.Contains("Invoices</a>", page, StringComparison.Ordinal);
        Assert.Contains(log.Errors, line => line.Contains("Secrets", StringComparison.Ordinal));
        Assert.Contains(log.Errors, line => line.Contains("Invoices", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_guard_of_a_workflow()
    {
        var workflow = Workflow.Create("repairs")
            .Status("received", "Received", StatusCategory.Open)
            .FinalStatus("done", "Done")
            .Configure("received")
            .PermitIf("hand-out", "done", Permission.Work, _ => throw new InvalidOperationException("On purpose"), "It is paid.")
            .Permit("throw-away", "done", Permission.Work)
            .Build();
        using var log = new LoggedLines();
        await using var host = await OtherHost.StartAsync(configure: t => t.AddWorkflow(workflow), log: log);
        var project = new Project("support", "Support") { Workflow = "repairs" };
        await host.Services.GetRequiredService<ProjectDesk>().SaveAsync(new(OtherHost.Admin), project, CancellationToken.None);
        var id = await host.FileAsync("It stands still");
        using var client = host.As(OtherHost.Admin);

        foreach (var address in (string[])[$"/tickets/{id}", "/tickets/list", "/tickets/board", $"/tickets/portal/{id}"])
            Assert.Equal((address, HttpStatusCode.OK), (address, (await client.GetAsync(address)).StatusCode));
        var page = await client.GetStringAsync($"/tickets/{id}");
        var refusal = await Assert.ThrowsAsync<TransitionRefusedException>(() =>
            host.Services.GetRequiredService<TicketDesk>().ExecuteAsync(new(OtherHost.Admin), new(id), new FireTransition("hand-out")));

        Assert.Contains("value=\"throw-away\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"hand-out\"", page, StringComparison.Ordinal);
        Assert.Equal(["throw-away"], refusal.Permitted);
        Assert.Contains(
            log.Errors,
            line => line.Contains("workflow repairs", StringComparison.Ordinal)
                && line.Contains("transition hand-out", StringComparison.Ordinal));
    }

    private abstract class Panel : ComponentBase
    {
        [Parameter]
        public Ticket? Ticket { get; set; }
    }

    private sealed class Works : Panel
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, "<p>Works</p>");
    }

    private sealed class FailsToRender : Panel
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddContent(0, "Half of it");
            throw new InvalidOperationException("On purpose");
        }
    }

    private sealed class FailsToLoad : Panel
    {
        protected override async Task OnInitializedAsync()
        {
            await Task.Yield();
            throw new InvalidOperationException("On purpose");
        }
    }

    private sealed class FailsAtOnce : Panel
    {
        protected override void OnParametersSet() => throw new InvalidOperationException("On purpose");
    }

    private sealed class FailsToBeMade : Panel
    {
        public FailsToBeMade() => throw new InvalidOperationException("On purpose");
    }

    private sealed class LacksAService : Panel
    {
        [Inject]
        public required HostsMachines Machines { get; set; }
    }

    private sealed class FailsInside : Panel
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<FailsToLoad>(0);
            builder.CloseComponent();
        }
    }

    private sealed class FailingDashboard : ComponentBase
    {
        [Parameter]
        public DashboardModel? Model { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => throw new InvalidOperationException("On purpose");
    }

    private sealed class FailingTicket : ComponentBase
    {
        [Parameter]
        public TicketDetailModel? Model { get; set; }

        protected override Task OnInitializedAsync() => throw new InvalidOperationException("On purpose");
    }
}
