using System.Data.Common;
using System.Globalization;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Generator;
using Ticketing.Benchmarks.Scale.Floors;
using Ticketing.Commands;
using Ticketing.Storage;
using Ticketing.Tickets;
using Ticketing.Workflows;

namespace Ticketing.Benchmarks.Scale;

/// <summary>Holds that the store and the floor leave the same rows: two tickets that differ in their number alone.</summary>
internal static class SameRows
{
    private static readonly string[] NotCompared = ["id", "ticket_id", "position", "transaction_id"];

    private static readonly (string Table, string Id)[] Tables =
    [
        ("ticketing_tickets", "id"), ("ticketing_ticket_keys", "ticket_id"), ("ticketing_events", "ticket_id"),
        ("ticketing_texts", "ticket_id"),
        ("ticketing_ticket_terms", "ticket_id"),
    ];

    /// <exception cref="InvalidOperationException">They do not.</exception>
    public static async Task CheckAsync(
        BenchmarkDatabase database, StoreUnderTest store, CommitFloor floor, TicketId through, TicketId byHand,
        CancellationToken cancellationToken)
    {
        var generator = new TicketGenerator(new(database.Size));
        var (one, other) =
            (FiledTicket.Of(generator.Make(through.Value, 4), default), FiledTicket.Of(generator.Make(byHand.Value, 4), default));
        await CommitAsync(store, one, cancellationToken);
        await floor.RunAsync(other, cancellationToken);
        await CompareAsync(database, through, byHand, cancellationToken);

        var facts = new DecisionFacts
        {
            Actor = await store.ActorAsync(BenchmarkPeople.Administrator, cancellationToken),
            Now = GeneratorOptions.Now.AddMinutes(1),
            Workflow = Workflow.Default,
        };
        var command = new FireTransition("start", new AddComment("We look into it.", CommentVisibility.Public));
        await CommitAsync(store, one.After.Decide(command, facts)!, cancellationToken);
        await floor.RunAsync(other.After.Decide(command, facts)!, cancellationToken);
        await CompareAsync(database, through, byHand, cancellationToken);
    }

    private static Task<CommitOutcome> CommitAsync(StoreUnderTest store, TicketChange change, CancellationToken cancellationToken) =>
        store.Store.CommitAsync(new() { Tenant = Caller.DefaultTenant, At = change.Events[^1].At, Tickets = [change] }, cancellationToken);

    private static async Task CompareAsync(BenchmarkDatabase database, TicketId one, TicketId other, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        foreach (var (table, id) in Tables)
        {
            var (left, right) =
                (await RowsAsync(connection, table, id, one, cancellationToken),
                    await RowsAsync(connection, table, id, other, cancellationToken));
            if (left.Count == 0 && table != "ticketing_ticket_keys" || !left.SequenceEqual(right))
                throw new InvalidOperationException(
                    $"The rows of {table} differ.\nstore {string.Join("\n      ", left)}\nfloor {string.Join("\n      ", right)}");
        }
    }

    private static async Task<List<string>> RowsAsync(
        DbConnection connection, string table, string id, TicketId ticket, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"select * from {table} where {id} = {ticket.Value}");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Where(ordinal => !NotCompared.Contains(reader.GetName(ordinal)))
                .Select(ordinal => Convert.ToString(reader.GetValue(ordinal), CultureInfo.InvariantCulture))));
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
