using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using Ticketing.Search.Ranking;
using Ticketing.Storage.Relational.Database;
using Ticketing.Storage.Relational.Dialects;

namespace Ticketing.Storage.Relational.Search.Text.Planning;

/// <summary>
/// The public terms of about a thousand tickets, spread evenly over all of them: how common a word is can be seen here without a query.
/// Immutable.
/// </summary>
internal sealed class TermSample
{
    private const int Size = 1000;

    // So many at least, or the share of a word is no better than a guess.
    private const int FewestWith = 10;

    private const string Extent =
        """
        select (select min(ticket_id) from ticketing_ticket_terms), (select max(ticket_id) from ticketing_ticket_terms),
        (select count(*) from (select 1 from ticketing_ticket_terms limit 2001) s)
        """;

    private const string Spread =
        """
        with recursive points (p) as (
        select cast(@From as bigint)
        union all
        select p + @Step from points where p + @Step <= @Until)
        select p, x.ticket_id, x.title, x.body
        from points cross join ticketing_ticket_terms x
        where x.ticket_id = (select min(y.ticket_id) from ticketing_ticket_terms y where y.ticket_id >= p)
        """;

    private const string CountAll = "select count(*) from ticketing_ticket_terms";

    private readonly List<string> lines;
    private readonly Lazy<FrozenSet<string>> terms;

    private TermSample(long tickets, List<string> lines)
    {
        Tickets = tickets;
        this.lines = lines;
        terms = new(() => lines
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.Ordinal));
        AverageLength = lines.Count == 0 ? 0 : lines.Average(line => (double)TermLine.LengthOfWords(line));
    }

    /// <summary>The terms in it: all that are common are.</summary>
    public IReadOnlySet<string> Terms => terms.Value;

    /// <summary>How many tickets there are, about.</summary>
    public long Tickets { get; }

    /// <summary>The average length of title and body.</summary>
    public double AverageLength { get; }

    /// <summary>Whether it has all tickets there are.</summary>
    public bool IsWhole => lines.Count == Tickets;

    /// <summary>Draws a sample.</summary>
    public static async Task<TermSample> DrawAsync(DbConnection connection, RelationalDialect dialect, CancellationToken cancellationToken)
    {
        var (from, until, counted) = await ReadExtentAsync(connection, dialect, cancellationToken);
        if (counted == 0)
            return new(0, []);
        var isSmall = counted <= 2 * Size;
        var step = isSmall && until - from < 10 * Size ? 1 : Math.Max(1, (until - from) / Size);
        var lines = new Dictionary<long, string>();
        var gaps = 0.0;
        var points = 0;
        await using (var command = dialect.NewCommand(connection, Spread))
        {
            SearchCommand.Bind(command, ("@From", from), ("@Until", until), ("@Step", step));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var id = reader.GetInt64(1);
                points++;
                gaps += id - reader.GetInt64(0);
                lines[id] = reader.GetString(2) + reader.GetString(3);
            }
        }

        var tickets = isSmall ? counted
            // Numbers lie in clusters: what is between the points says nothing.
            : lines.Count < points / 4 ? await CountAsync(connection, dialect, cancellationToken)
            // Numbers are given without order to what is missing: from a point on, the next ticket is as far as tickets are apart.
            : (long)((until - from + 1) / (1 + (gaps / points)));
        return new(Math.Max(tickets, lines.Count), [.. lines.Values]);
    }

    /// <summary>How many tickets have a term, or a beginning of one; null when so few have it that the sample does not tell.</summary>
    public long? With(string term, bool isBeginning)
    {
        var part = isBeginning ? $" {term}" : $" {term} ";
        var found = lines.Count(line => line.Contains(part, StringComparison.Ordinal));
        return IsWhole ? found : found < FewestWith ? null : (long)((double)found / lines.Count * Tickets);
    }

    private static async Task<(long From, long Until, long Counted)> ReadExtentAsync(
        DbConnection connection, RelationalDialect dialect, CancellationToken cancellationToken)
    {
        await using var command = dialect.NewCommand(connection, Extent);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.IsDBNull(0) ? default : (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
    }

    private static async Task<long> CountAsync(DbConnection connection, RelationalDialect dialect, CancellationToken cancellationToken)
    {
        await using var command = dialect.NewCommand(connection, CountAll);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
