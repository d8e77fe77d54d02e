using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>
/// Two help desks in which the same happened at the same times, except that in one of them colleagues talked to each other about it.
/// </summary>
internal sealed class TwinDesks : IAsyncDisposable
{
    private static readonly Role Observer = new(
        "Observer",
        [
            new(Permission.View, Scope.All), new(Permission.Export, Scope.All),
            new(Permission.Comment, Scope.All), new(Permission.Edit, Scope.All), new(Permission.Triage, Scope.All),
            new(Permission.Create, Scope.All), new(Permission.CreateForOthers, Scope.All),
        ]);

    // Who works on a ticket may be told to write what he may not read.
    private static readonly Role Outside = new(
        "Outside",
        [
            new(Permission.View, Scope.Assigned), new(Permission.Work, Scope.Assigned), new(Permission.Edit, Scope.Assigned),
            new(Permission.WriteInternal, Scope.Assigned), new(Permission.Export, Scope.Assigned),
        ]);

    private readonly TestDesk talking;
    private readonly TestDesk silent;
    private readonly List<TicketId> tickets = [];

    private TwinDesks(TestDesk talking, TestDesk silent) => (this.talking, this.silent) = (talking, silent);

    /// <summary>Those who may read internal comments nowhere.</summary>
    public static IReadOnlyList<string> Outsiders { get; } = ["rita", "olga", "obs", "ext"];

    public IReadOnlyList<TicketId> Tickets => tickets;

    public DateTimeOffset Now => talking.Time.GetUtcNow();

    public static async Task<TwinDesks> StartAsync(Func<Task<Action<TicketingBuilder>?>> store, int tickets)
    {
        var twins = new TwinDesks(await StartAsync(await store()), await StartAsync(await store()));
        for (var number = 0; number < tickets; number++)
        {
            var command = new CreateTicket
            {
                Title = $"Printer {number}",
                Description = number % 2 == 0 ? "zebra" : null,
                Requester = number % 3 == 0 ? "stranger" : "rita",
                Team = number % 2 == 0 ? "network" : null,
                Assignee = number % 4 == 1 ? "ext" : null,
            };
            twins.tickets.Add(new(await twins.talking.FileAsync(command)));
            Assert.Equal(twins.tickets[^1].Value, await twins.silent.FileAsync(command));
            twins.Pass(TimeSpan.FromMinutes(3));
        }

        return twins;
    }

    /// <summary>Lets a step happen in both.</summary>
    public async Task HappenAsync(TwinStep step)
    {
        Pass(TimeSpan.FromMinutes(step.Minutes));
        foreach (var remark in step.Between)
            await ExecuteAsync(talking, step.Ticket, remark);
        if (step is { Everywhere: { } told, InSilence: { } kept })
        {
            Pass(TimeSpan.FromSeconds(20));
            await ExecuteAsync(talking, step.Ticket, told);
            await ExecuteAsync(silent, step.Ticket, kept);
        }

        Pass(TimeSpan.FromSeconds(20));
        foreach (var remark in step.Between)
            await ExecuteAsync(talking, step.Ticket, remark);
    }

    /// <summary>Sends both the same, and expects the same to the byte.</summary>
    /// <returns>What was answered.</returns>
    public async Task<string> ExpectSameAsync(
        string who, string method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        var told = await AnswerAsync(talking, who, method, path, json, headers);
        var kept = await AnswerAsync(silent, who, method, path, json, headers);
        Assert.True(told == kept, $"{who}: {method} {path}\nWhere colleagues talked:\n{told}\nWhere they did not:\n{kept}");
        return told;
    }

    public async ValueTask DisposeAsync()
    {
        await talking.DisposeAsync();
        await silent.DisposeAsync();
    }

    private void Pass(TimeSpan time)
    {
        talking.Time.Advance(time);
        silent.Time.Advance(time);
    }

    private async Task ExecuteAsync(TestDesk desk, int ticket, TicketCommand command)
    {
        try
        {
            // The same step comes more than once, what it adds each time.
            await desk.Services.GetRequiredService<TicketDesk>().ExecuteAsync(
                new(TestDesk.Admin), tickets[ticket], command is AddItem item ? new AddItem(item.Kind, item.Data) : command);
        }
        catch (TicketValidationException) when (command is AddItem)
        {
            // There is an estimate already.
        }
        catch (Exception e) when (e is TransitionRefusedException or TicketValidationException or TicketForbiddenException)
        {
            // What the workflow or a merge does not allow happens in neither.
        }
    }

    private static async Task<TestDesk> StartAsync(Action<TicketingBuilder>? store)
    {
        var desk = await TestDesk.StartAsync(store: store);
        await desk.WriteAsync(
        [
            new SaveTeam(new("network", "Network")), new SaveTeam(new("floor", "Floor")), new SaveOrganisation(new("acme", "Acme")),
            new SaveRole(Observer), new SaveRole(Outside),
            new SaveUser(new() { Id = "rita", DisplayName = "Rita", Organisation = "acme" }),
            new SaveUser(new() { Id = "olga", DisplayName = "Olga", Organisation = "acme" }),
            new SaveUser(new() { Id = "stranger", DisplayName = "Stranger" }),
            new SaveUser(new() { Id = "tom", DisplayName = "Tom" }), new SetUserRoles("tom", [new GrantedRole(Role.Manager.Name, null)]),
            new SaveUser(new() { Id = "obs", DisplayName = "Observer" }), new SetUserRoles("obs", [new GrantedRole("Observer", null)]),
            new SaveUser(new() { Id = "ext", DisplayName = "External" }), new SetUserRoles("ext", [new GrantedRole("Outside", null)]),
        ]);
        return desk;
    }

    private static async Task<string> AnswerAsync(
        TestDesk desk, string who, string method, string path, string? json, (string Name, string Value)[] headers)
    {
        using var client = desk.As(who);
        using var response = await client.SendAsync(method, path, json, headers);
        var named = response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Server"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
        return $"{(int)response.StatusCode}\n{string.Join('\n', named)}\n\n{await response.Content.ReadAsStringAsync()}";
    }
}
