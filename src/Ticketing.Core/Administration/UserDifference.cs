using Ticketing.People;
using Ticketing.Storage;
using Ticketing.Tickets;

namespace Ticketing.Administration;

/// <summary>What a person who is saved differs in from the one who is stored; teams and roles apart.</summary>
internal static class UserDifference
{
    /// <summary>The change, decided on the stored one's version; null when there is none.</summary>
    public static ChangeUser? Of(User stored, User wanted)
    {
        var change = new ChangeUser(stored.Id)
        {
            DisplayName = Part(stored.DisplayName, wanted.DisplayName),
            Email = Part(stored.Email, wanted.Email),
            Locale = Part(stored.Locale, wanted.Locale),
            TimeZone = Part(stored.TimeZone, wanted.TimeZone),
            Organisation = Part(stored.Organisation, wanted.Organisation),
            IsActive = Part(stored.IsActive, wanted.IsActive),
            ExpectedVersion = stored.Version,
        };
        return change.On(stored) == stored ? null : change;
    }

    /// <summary>Whether they differ in more than where the person belongs.</summary>
    public static bool IsPersonal(User before, User after) =>
        before != after with { Organisation = before.Organisation, Teams = before.Teams, Roles = before.Roles };

    private static Optional<T> Part<T>(T stored, T wanted) => EqualityComparer<T>.Default.Equals(stored, wanted) ? default : new(wanted);
}
