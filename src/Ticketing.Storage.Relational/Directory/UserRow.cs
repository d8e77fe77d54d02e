using Ticketing.People;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Directory;

/// <summary>A row of <c>ticketing_users</c> as it is read.</summary>
internal sealed record UserRow(
    string Id, string DisplayName, string? Email, string? Locale, string? TimeZone, string? Organisation, long IsActive, long? Version)
{
    public User ToUser(IEnumerable<string> teams, IEnumerable<GrantedRole> roles) => new()
    {
        Id = Id,
        DisplayName = DisplayName,
        Email = Email,
        Locale = Locale,
        TimeZone = TimeZone,
        Organisation = Organisation,
        IsActive = IsActive != 0,
        Version = (int)(Version ?? 1),
        Teams = new EquatableSet(teams),
        Roles = [.. roles],
    };
}
