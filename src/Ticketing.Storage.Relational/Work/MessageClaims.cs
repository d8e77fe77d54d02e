using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Storage.Relational.Work;

/// <summary>
/// Claims messages: looks at what is due without a lock, chooses, and claims what nobody claimed meanwhile. So nobody waits for anybody,
/// and where there is nothing to choose nothing is written.
/// </summary>
internal sealed class MessageClaims(IRelationalDatabase database)
{
    // Few are looked at first, as most of what is due can leave; then so many, and as many again if all wait for others of their lanes.
    private const int LookedAtForEach = 4;
    private const int MostLookedAt = 1000;
    private const int MostLooks = 5;

    private static readonly TimeSpan Aside = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        var until = Leases.End(claim.At, claim.Lease, claim.Limit);
        for (var look = 1; ; look++)
        {
            var choice = await ChooseAsync(claim, cancellationToken);
            var claimed = choice.Chosen.Count == 0 ? [] : await ClaimAsync(claim, until, choice.Chosen, cancellationToken);
            // A long queue in one lane would hide whatever is due behind it.
            var isHidden = choice.Chosen.Count < claim.Limit && choice.LookedAt == MostLookedAt && choice.FarBehind.Count > 0;
            if (isHidden)
                await SetAsideAsync(claim, choice.FarBehind, cancellationToken);
            if (claimed.Count > 0 || !isHidden || look == MostLooks)
                return claimed;
        }
    }

    private async Task<MessageChoice> ChooseAsync(OutboxClaim claim, CancellationToken cancellationToken)
    {
        var few = Math.Min(claim.Limit * LookedAtForEach, MostLookedAt);
        var choice = await ChooseAsync(claim, few, cancellationToken);
        return choice.IsFull || choice.LookedAt < few || few == MostLookedAt
            ? choice
            : await ChooseAsync(claim, MostLookedAt, cancellationToken);
    }

    private Task<MessageChoice> ChooseAsync(OutboxClaim claim, int most, CancellationToken cancellationToken) => database.ReadAsync(
        async (connection, token) =>
        {
            var choice = new MessageChoice(claim);
            await using var command = database.Dialect.NewCommand(connection, OutboxSql.Candidates)
                .With("@Channel", claim.Channel)
                .With("@At", UnixMicroseconds.Of(claim.At))
                .With("@Limit", (long)most);
            await using var reader = await command.ExecuteReaderAsync(token);
            while (!choice.IsFull && await reader.ReadAsync(token))
                choice.Add(reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetString(1), earlier: reader.GetInt64(2));
            return choice;
        },
        cancellationToken);

    private Task<List<ClaimedMessage>> ClaimAsync(
        OutboxClaim claim, long until, List<long> numbers, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (transaction, token) =>
            {
                var claimed = await database.Dialect.NewCommand(transaction, OutboxSql.Claim(database.Dialect))
                    .With("@Numbers", JsonList.Of(numbers))
                    .With("@At", UnixMicroseconds.Of(claim.At))
                    .With("@Until", until)
                    .With("@Lease", Leases.New())
                    .ReadAsync(MessageRow.ReadClaimed, token);
                // A statement that updates answers in no order.
                return claimed.OrderBy(message => numbers.IndexOf(message.Number)).ToList();
            },
            cancellationToken);

    private Task<int> SetAsideAsync(OutboxClaim claim, List<long> numbers, CancellationToken cancellationToken) => database.WriteAsync(
        async (transaction, token) =>
        {
            await using var command = database.Dialect.NewCommand(transaction, OutboxSql.SetAside(database.Dialect))
                .With("@Numbers", JsonList.Of(numbers))
                .With("@At", UnixMicroseconds.Of(claim.At))
                .With("@Until", UnixMicroseconds.Of(claim.At + Aside));
            return await command.ExecuteNonQueryAsync(token);
        },
        cancellationToken);
}
