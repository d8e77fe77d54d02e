using Ticketing.Tickets;

namespace Ticketing.Access;

/// <summary>
/// Where exercises are: a tenant of their own beside the one whose people train. As every row, key and index begins with its tenant,
/// nothing of the one is in a list, a search, a count, a report or an export of the other, and nothing has to remember to leave it out.
/// People get there only through the tenant that it belongs to (<see cref="Actors.ITrainingActorSource"/>).
/// </summary>
public static class TrainingTenant
{
    private const string Suffix = "~training";

    /// <summary>The training tenant of a tenant.</summary>
    /// <exception cref="ArgumentException">It is one itself, or its name leaves no room: it has more than 191 characters.</exception>
    public static string Of(string tenant)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        if (IsOne(tenant) || tenant.Length + Suffix.Length > TicketLimits.Id)
            throw new ArgumentException($"The tenant '{tenant}' can have no training tenant.", nameof(tenant));
        return tenant + Suffix;
    }

    /// <summary>Whether a tenant is one for training.</summary>
    public static bool IsOne(string tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return tenant.Length > Suffix.Length && tenant.EndsWith(Suffix, StringComparison.Ordinal);
    }

    /// <summary>The tenant to which a training tenant belongs; null where it is none.</summary>
    public static string? BelongsTo(string tenant) => IsOne(tenant) ? tenant[..^Suffix.Length] : null;
}
