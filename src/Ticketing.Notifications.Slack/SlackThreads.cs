using System.Collections.Immutable;
using System.Text.Json;
using Ticketing.Dispatch;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Notifications.Slack;

/// <summary>
/// The first message about a ticket in a conversation, which later ones answer: of each conversation a document with the threads begun
/// last, so that every host knows them and they cost no more than that. A conversation is known as in Slack. Thread-safe.
/// </summary>
internal sealed class SlackThreads(IDocuments documents, HandlerCommits commits, TimeProvider time)
{
    /// <summary>Of so many tickets a conversation keeps where they began.</summary>
    public const int Most = 500;

    private const string Kind = "slackThreads";
    private const int MostAttempts = 5;

    public async Task<SlackPost?> FindAsync(string tenant, TicketId ticket, string conversation, CancellationToken cancellationToken)
    {
        var (threads, _) = await ReadAsync(tenant, conversation, cancellationToken);
        return threads.FirstOrDefault(one => one.Ticket == ticket.Value) is { } thread ? new(thread.Channel, thread.Timestamp) : null;
    }

    /// <summary>Keeps where a thread began; another one of that ticket is forgotten.</summary>
    public Task KeepAsync(string tenant, TicketId ticket, string conversation, SlackPost first, CancellationToken cancellationToken) =>
        ChangeAsync(
            tenant, conversation,
            threads => Without(threads, ticket).Add(new(ticket.Value, first.Channel, first.Timestamp)),
            cancellationToken);

    public Task ForgetAsync(string tenant, TicketId ticket, string conversation, CancellationToken cancellationToken) =>
        ChangeAsync(tenant, conversation, threads => Without(threads, ticket), cancellationToken);

    private static ImmutableList<SlackThread> Without(ImmutableList<SlackThread> threads, TicketId ticket) =>
        threads.RemoveAll(one => one.Ticket == ticket.Value);

    private async Task<(ImmutableList<SlackThread> Threads, int Version)> ReadAsync(
        string tenant, string conversation, CancellationToken cancellationToken) =>
        await documents.FindAsync(tenant, Kind, conversation, cancellationToken) is { } stored
            ? (JsonSerializer.Deserialize<ImmutableList<SlackThread>>(stored.Json) ?? [], stored.Version)
            : ([], 0);

    private async Task ChangeAsync(
        string tenant, string conversation, Func<ImmutableList<SlackThread>, ImmutableList<SlackThread>> change,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var (known, version) = await ReadAsync(tenant, conversation, cancellationToken);
            var threads = change(known);
            threads = threads.RemoveRange(0, Math.Max(0, threads.Count - Most));
            try
            {
                var document = new DocumentChange(Kind, conversation, version, JsonSerializer.Serialize(threads));
                await commits.CommitAsync(new() { Tenant = tenant, At = time.GetUtcNow(), Documents = [document] }, cancellationToken);
                return;
            }
            // Of another ticket a thread began there at the same moment. Where that happens again and again, this one is lost, and the
            // next message of its ticket begins one.
            catch (TicketConflictException)
            {
            }
        }
    }
}
