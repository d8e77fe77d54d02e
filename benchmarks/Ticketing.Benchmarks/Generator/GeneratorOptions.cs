namespace Ticketing.Benchmarks.Generator;

/// <summary>What is generated: the same options make the same tickets.</summary>
/// <param name="Count">How many tickets: a multiple of 100, at least 1,000.</param>
/// <param name="Seed">What everything is drawn from.</param>
/// <param name="Fields">How many custom fields there are; without any, tickets are those that were always generated.</param>
internal sealed record GeneratorOptions(int Count, ulong Seed = 20261101, int Fields = 0)
{
    /// <summary>When the last ticket was filed: the present of the benchmarks.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Over what time they were filed.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromDays(3 * 365);

    /// <summary>Each has about twenty tickets.</summary>
    public int Requesters => Count / 20;

    /// <summary>Each has about fifty people.</summary>
    public int Organisations => Math.Max(10, Requesters / 50);

    /// <summary>The tickets of the quiet old project.</summary>
    public int QuietTickets => Math.Min(500, Count / 10);

    /// <summary>The organisation of a requester; every fifth has none.</summary>
    public string? OrganisationOf(int requester) => requester % 5 == 0 ? null : Landscape.Organisation(requester % Organisations);

    public void Check()
    {
        if (Count < 1000 || Count % 100 != 0)
            throw new ArgumentException($"{Count} tickets cannot be generated: say a multiple of 100 from 1,000 on.");
    }
}
