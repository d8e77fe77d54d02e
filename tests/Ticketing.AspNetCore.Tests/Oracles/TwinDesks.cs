using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.AspNetCore.Tests.Hosting;
using Ticketing.Attachments;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>Two help desks in which the same happened at the same times, except for what a reader may not know of.</summary>
internal sealed class TwinDesks : IAsyncDisposable
{
    private readonly TestDesk one;
    private readonly TestDesk other;
    private readonly List<TicketId> tickets = [];
    private readonly Dictionary<string, (string? One, string? Other)> ids = [];
    private int items;

    private TwinDesks(TestDesk one, TestDesk other) => (this.one, this.other) = (one, other);

    /// <summary>The tickets that they began with.</summary>
    public IReadOnlyList<TicketId> Tickets => tickets;

    public DateTimeOffset Now => one.Time.GetUtcNow();

    public static async Task<TwinDesks> StartAsync(string store, int tickets)
    {
        var choose = await TwinStore.OfAsync(store);
        var twins = new TwinDesks(
            await TwinCast.StartAsync(await choose(), isOne: true), await TwinCast.StartAsync(await choose(), isOne: false));
        for (var number = 0; number < tickets; number++)
        {
            twins.tickets.Add(await twins.FileAsync(new()
            {
                Title = $"Printer {number}",
                Description = number % 2 == 0 ? "zebra" : null,
                Requester = number % 3 == 0 ? "stranger" : "rita",
                Team = number % 2 == 0 ? "network" : null,
                Assignee = number % 4 == 1 ? "ext" : null,
            }));
        }

        return twins;
    }

    /// <summary>Files a ticket in both.</summary>
    public async Task<TicketId> FileAsync(CreateTicket command)
    {
        var id = await one.FileAsync(command);
        Assert.Equal(id, await other.FileAsync(command));
        await NewsInOrder.WaitAsync(one.Services);
        await NewsInOrder.WaitAsync(other.Services);
        Pass(TimeSpan.FromMinutes(3));
        return new(id);
    }

    /// <summary>Lets time pass in both.</summary>
    public void Pass(TimeSpan time)
    {
        one.Time.Advance(time);
        other.Time.Advance(time);
    }

    /// <summary>Does something to a ticket, which happens in both or in neither.</summary>
    public Task DoAsync(TicketId ticket, TicketCommand command) => DoAsync(ticket, command, ticket, command);

    /// <summary>Does something in each, which happens in both or in neither.</summary>
    public async Task DoAsync(TicketId inOne, TicketCommand command, TicketId inOther, TicketCommand otherwise)
    {
        items++;
        Assert.Equal(await ExecuteAsync(one, inOne, command), await ExecuteAsync(other, inOther, otherwise));
    }

    /// <summary>Does something in the one alone.</summary>
    public Task DoInOneAsync(TicketId ticket, TicketCommand command)
    {
        items++;
        return ExecuteAsync(one, ticket, command);
    }

    /// <summary>Does something in the other alone.</summary>
    public Task DoInOtherAsync(TicketId ticket, TicketCommand command)
    {
        items++;
        return ExecuteAsync(other, ticket, command);
    }

    /// <summary>
    /// Adds something whose id each makes by itself: from then on <c>{name}</c> is its id in what is sent, and stands for it in answers.
    /// </summary>
    /// <param name="name">What it is called here.</param>
    /// <param name="who">Who adds it.</param>
    /// <param name="path">Where.</param>
    /// <param name="json">It.</param>
    /// <param name="otherwise">What the other has at its place; null for nothing.</param>
    public async Task AddAsync(string name, string who, string path, string json, string? otherwise)
    {
        ids[name] = (
            await AddAsync(one, who, path, Named(json, one)),
            otherwise is null ? null : await AddAsync(other, who, path, Named(otherwise, other)));
        Assert.NotNull(ids[name].One);
    }

    /// <summary>Writes something in the one alone, as the administrator.</summary>
    public async Task PutInOneAsync(string path, string json)
    {
        using var client = one.As(TestDesk.Admin);
        using var answer = await client.SendAsync("PUT", path, json);
        await answer.JsonAsync();
    }

    /// <summary>The files of a ticket that somebody knows of, wherever they are.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync(string who, TicketId ticket)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var desk in (TestDesk[])[one, other])
        {
            using var client = desk.As(who);
            var path = string.Create(CultureInfo.InvariantCulture, $"tickets/{ticket.Value}/attachments");
            found.UnionWith((await client.GetJsonAsync(path))["items"]!.AsArray().Select(file => (string)file!["id"]!));
        }

        return [.. found];
    }

    /// <summary>Waits until what both do in the background has ended.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="path">For what.</param>
    public async Task EndAsync(string who, string path)
    {
        foreach (var desk in (TestDesk[])[one, other])
        {
            using var client = desk.As(who);
            while ((await client.GetJsonAsync(Named(path, desk)))["endedAt"] is null)
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await NewsInOrder.WaitAsync(desk.Services);
        }
    }

    /// <summary>Sends both the same, and expects the same to the byte.</summary>
    /// <returns>What was answered.</returns>
    public async Task<string> ExpectSameAsync(
        string who, string method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        var inOne = await AnswerAsync(one, who, method, path, json, headers);
        var inOther = await AnswerAsync(other, who, method, path, json, headers);
        TwinAnswer.ExpectSame(inOne, inOther, $"{who}: {method} {path} {json}");
        return inOne;
    }

    /// <summary>Sends both the same, and expects the same but for what nobody can foresee.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="method">How.</param>
    /// <param name="path">For what.</param>
    /// <param name="settle">Takes that out of an answer.</param>
    /// <returns>What was answered, without that.</returns>
    public async Task<string> ExpectSameButAsync(string who, string method, string path, Func<string, string> settle)
    {
        var inOne = settle(await AnswerAsync(one, who, method, path, null, []));
        TwinAnswer.ExpectSame(inOne, settle(await AnswerAsync(other, who, method, path, null, [])), $"{who}: {method} {path}");
        return inOne;
    }

    public async ValueTask DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    private async Task<bool> ExecuteAsync(TestDesk desk, TicketId ticket, TicketCommand command)
    {
        var caller = new Caller(TestDesk.Admin);
        try
        {
            await desk.Services.GetRequiredService<TicketDesk>().ExecuteAsync(caller, ticket, command switch
            {
                // The same step comes more than once, what it adds each time.
                AddItem item => item with { Key = items.ToString("x32", CultureInfo.InvariantCulture) },
                // What colleagues say about quartz is on a sheet that comes with it.
                AddComment { Visibility: CommentVisibility.Internal } talk when talk.Body.Contains("quartz", StringComparison.Ordinal) =>
                    await desk.Services.GetRequiredService<EnclosureDesk>().EncloseAsync(
                        caller, ticket, talk, [TwinFiles.Text, TwinFiles.Picture], default),
                _ => command,
            });
            await NewsInOrder.WaitAsync(desk.Services);
            return true;
        }
        catch (Exception e) when (e is TransitionRefusedException or TicketValidationException or TicketForbiddenException)
        {
            // What the workflow or a merge does not allow happens not at all; nor does what is there already, as an estimate.
            return false;
        }
    }

    private static async Task<string> AddAsync(TestDesk desk, string who, string path, string json)
    {
        using var client = desk.As(who);
        using var answer = await client.SendAsync("POST", path, json);
        return (string)(await answer.JsonAsync(System.Net.HttpStatusCode.Created))["id"]!;
    }

    private async Task<string> AnswerAsync(
        TestDesk desk, string who, string method, string path, string? json, (string Name, string Value)[] headers)
    {
        using var client = desk.As(who);
        using var response = await client.SendAsync(method, Named(path, desk), json is null ? null : Named(json, desk), headers);
        if (method is not "GET")
            await NewsInOrder.WaitAsync(desk.Services);
        var answer = TwinPage.Settle(await TwinAnswer.ReadAsync(response));
        foreach (var (name, id) in ids)
        {
            if ((desk == one ? id.One : id.Other) is { } own)
                answer.Replace(own, $"{{{name}}}");
        }

        return answer.ToString();
    }

    private string Named(string text, TestDesk desk) => ids.Aggregate(text, (named, id) =>
        (desk == one ? id.Value.One : id.Value.Other) is { } own ? named.Replace($"{{{id.Key}}}", own, StringComparison.Ordinal) : named);
}
