using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Ticketing.Access;
using Ticketing.Storage.Relational.Database;

namespace Ticketing.Benchmarks.Notifying;

/// <summary>
/// What a host costs that has a million messages, of which none is due: its own time, and that of PostgreSQL's processes.
/// </summary>
internal static class IdleMessages
{
    private const int Messages = 1_000_000;

    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(65);

    public static async Task RunAsync(NotifyingDesk desk, CancellationToken cancellationToken)
    {
        var none = await BusyAsync(cancellationToken);
        await ChangeAsync(
            desk,
            $"""
            with recursive numbers (n) as (select 1 union all select n + 1 from numbers where n < {Messages})
            insert into ticketing_outbox_messages (tenant, id, channel, payload, not_before, due_at, state)
            select '{Caller.DefaultTenant}', 'later ' || n, 'notify/email', '{"{}"}', 4000000000000000 + n, 4000000000000000 + n, 0
            from numbers
            """,
            cancellationToken);
        var all = await BusyAsync(cancellationToken);
        await ChangeAsync(desk, $"delete from ticketing_outbox_messages where id like 'later %'", cancellationToken);
        desk.Tell(string.Create(
            CultureInfo.InvariantCulture, $"{Messages:N0} messages that are not due: {all:P2} of a core; without them: {none:P2}"));
    }

    private static async Task<double> BusyAsync(CancellationToken cancellationToken)
    {
        // What was begun before, such as PostgreSQL's own upkeep of what was just written, is to be over.
        await Task.Delay(Watched, cancellationToken);
        var before = Spent();
        await Task.Delay(Watched, cancellationToken);
        return (Spent() - before) / Watched;
    }

    private static TimeSpan Spent() => Process.GetProcessesByName("postgres").Append(Process.GetCurrentProcess())
        .Aggregate(TimeSpan.Zero, (spent, process) => spent + process.TotalProcessorTime);

    private static Task<int> ChangeAsync(NotifyingDesk desk, FormattableString sql, CancellationToken cancellationToken) =>
        desk.Services.GetRequiredService<IRelationalDatabase>().WriteAsync(
            async (transaction, token) =>
            {
                await using var command = transaction.Connection!.CreateCommand();
                (command.Transaction, command.CommandTimeout, command.CommandText) = (transaction, 0, FormattableString.Invariant(sql));
                return await command.ExecuteNonQueryAsync(token);
            },
            cancellationToken);
}
