using Ticketing.Storage.Relational.Tickets;
using Ticketing.Storage.Relational.Work;

namespace Ticketing.Storage.Relational.Commits;

/// <summary>Writes what is left to be done later, alarms and outgoing messages, and what became of some of it.</summary>
internal static class WorkWriter
{
    // Said, as tables that a host's own migrations made have no defaults; as values, so that many rows can go in by one statement.
    private const long Waiting = (long)OutboxState.Waiting;
    private const long None = 0;

    /// <summary>Refuses to settle what is not held any more.</summary>
    /// <exception cref="LeaseLostException">It is not.</exception>
    public static async Task RefuseAsync(CommitScope scope, IReadOnlyList<Settlement> settled)
    {
        foreach (var settlement in settled)
        {
            var isHeld = settlement switch
            {
                MessageSettlement message => await MessageSettling.IsHeldAsync(scope, message),
                AlarmSettlement alarm => await AlarmSettling.IsHeldAsync(scope, alarm),
                _ => false,
            };
            if (!isHeld)
                throw CommitRefusals.LeaseLost(settlement);
        }
    }

    /// <summary>Adds it to what is written.</summary>
    public static void Add(CommitScope scope, TicketingCommit commit)
    {
        foreach (var settlement in commit.Settled)
        {
            if (settlement.Tenant != scope.Tenant)
                throw CommitRefusals.LeaseLost(settlement);
            if (settlement is MessageSettlement message)
                MessageSettling.Add(scope, message);
            else if (settlement is AlarmSettlement alarm)
                AlarmSettling.Add(scope, alarm);
        }

        foreach (var alarm in commit.Alarms)
        {
            scope.Batch.Add(
                alarm.DueAt is null ? AlarmSql.CallOff : AlarmSql.Set,
                new
                {
                    scope.Tenant,
                    alarm.Kind,
                    alarm.Key,
                    DueAt = UnixMicroseconds.Of(alarm.DueAt),
                    alarm.Payload,
                    State = Waiting,
                    Attempts = None,
                });
        }

        scope.Batch.AddEach(
            OutboxSql.Insert,
            commit.Outbox.Select(message => new
            {
                scope.Tenant,
                message.Id,
                message.Channel,
                message.Receiver,
                message.Lane,
                message.Payload,
                NotBefore = UnixMicroseconds.Of(message.NotBefore),
                State = Waiting,
                Attempts = None,
            }));
    }
}
