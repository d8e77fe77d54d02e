namespace Ticketing.Access;

/// <summary>All that somebody may do, for asking whether it covers what another may.</summary>
internal sealed class Holdings
{
    private readonly HashSet<Way> all;
    private readonly ILookup<Permission, Way> ways;

    public Holdings(IEnumerable<Way> held)
    {
        all = [.. held];
        ways = all.ToLookup(way => way.Grant.Permission);
    }

    public static Holdings Of(Actor actor) => new(Way.Of(actor));

    public bool Has(Way way) => all.Contains(way);

    public bool Covers(Way way) => all.Contains(way) || ways[way.Grant.Permission].Any(own => own.Covers(way));

    /// <summary>The first of the ways that is not covered; null when all are.</summary>
    public Way? FindMissing(IEnumerable<Way> wanted)
    {
        foreach (var way in wanted)
        {
            if (!Covers(way))
                return way;
        }

        return null;
    }

    /// <summary>Whether he sees the tickets to which both ways lead, and may there what the second one lets do.</summary>
    public bool IsAwake(Way view, Way other)
    {
        return !view.TryMeet(other, out var project) || (Holds(Permission.View) && Holds(other.Grant.Permission));

        // Those tickets have both ties: either is enough.
        bool Holds(Permission permission) => Covers(view.For(permission, project)) || Covers(other.For(permission, project));
    }
}
