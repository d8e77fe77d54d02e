using System.Globalization;
using Ticketing.Access;
using Ticketing.Commands;
using Ticketing.Desk;
using Ticketing.Search.Criteria;
using Ticketing.Tickets;

namespace Ticketing.Storage.Tests;

/// <summary>
/// Somebody who works in the same database meanwhile: each of his commands has a name of its own, and he asks again, under the same
/// idempotency key, until it is acknowledged.
/// </summary>
internal sealed class Neighbour(OpenStore store, int number)
{
    // A pool's connections that died with the server are met one by one.
    private const int MostFaults = 500;

    private static readonly Caller Root = new("root");

    private readonly Dictionary<TicketId, List<string>> comments = [];
    private readonly Random random = new(number);
    private int named;

    /// <summary>Files tickets and comments on them.</summary>
    public async Task WorkAsync(int commands)
    {
        for (var i = 0; i < commands; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"neighbour{number}word{++named}");
            var options = new CommandOptions { Idempotency = new(name, name) };
            if (comments.Count == 0 || random.Next(3) == 0)
            {
                var filed = await AcknowledgedAsync(() => store.Desk.CreateAsync(Root, new() { Title = name }, options));
                comments.Add(filed.Id, []);
            }
            else
            {
                var id = comments.Keys.ElementAt(random.Next(comments.Count));
                await AcknowledgedAsync(() => store.Desk.ExecuteAsync(Root, id, new AddComment(name, CommentVisibility.Public), options));
                comments[id].Add(name);
            }
        }
    }

    /// <summary>Everything that was acknowledged is there, once, and nothing else; history and row, figures and index agree.</summary>
    public async Task VerifyAsync(CancellationToken cancellationToken)
    {
        var ports = store.UnderTest;
        var everything = Visibility.Of(new Actor { UserId = "root", Roles = [new(Role.Administrator)] });
        foreach (var (id, said) in comments)
        {
            var ticket = await ports.Reader.FindAsync(id, everything, cancellationToken);
            var history = await ports.Reader.HistoryAsync(id, 0, 10_000, everything, cancellationToken);
            var texts = await ports.Reader.TextsAsync(id, 0, 10_000, everything, cancellationToken);

            Assert.NotNull(ticket);
            Assert.Equal(ticket, Ticket.Fold(id, history));
            Assert.Equal(said, texts.Select(text => text.Body));
            Assert.Equal(1 + said.Count, history.Count);
            var found = await ports.Search.SearchAsync(new(Word(ticket.Title), TicketSort.Newest, 10), everything, cancellationToken);
            Assert.Equal([id], found.Select(hit => hit.Ticket.Id));
        }
    }

    private HasText Word(string word) => new([.. store.UnderTest.Terms(word).Select(term => new SearchTerm([term]))], TitleOnly: true);

    private async Task<CommandOutcome> AcknowledgedAsync(Func<Task<CommandOutcome>> command)
    {
        for (var faults = 0; ; faults++)
        {
            try
            {
                return await command();
            }
            catch (Exception fault) when (fault is not TicketingException && faults < MostFaults)
            {
                await store.Available;
            }
        }
    }
}
