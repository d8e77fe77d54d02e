using Ticketing.People;

namespace Ticketing.UI.Profile;

/// <summary>Oneself.</summary>
/// <param name="Me">How the directory knows the reader.</param>
/// <param name="IsKnown">Whether it does; else only the browser can keep what he chooses.</param>
/// <param name="Roles">What he holds.</param>
/// <param name="Locale">The language chosen; null for that of the browser.</param>
/// <param name="TimeZone">The zone chosen, as IANA names it; null for UTC.</param>
/// <param name="Languages">The languages to choose from, as BCP 47 tags.</param>
/// <param name="Zones">The zones to choose from.</param>
public sealed record ProfileModel(
    User Me, bool IsKnown, IReadOnlyList<HeldRole> Roles, string? Locale, string? TimeZone, IReadOnlyList<string> Languages,
    IReadOnlyList<ZoneChoice> Zones)
{
    /// <summary>The name of the reader's organisation; null for none.</summary>
    public string? Organisation { get; init; }

    /// <summary>What is wrong with what was chosen.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>Whether it was saved this moment.</summary>
    public bool IsSaved { get; init; }
}
