using System.ComponentModel;
using Ticketing.People;

namespace Ticketing.AspNetCore.People;

/// <summary>A person.</summary>
internal sealed record UserItem(
    [property: Description("The host's own id.")] string Id,
    [property: Description("What people read.")] string DisplayName,
    [property: Description("Where mail goes; only for those who may manage people, and for himself.")] string? Email,
    [property: Description("The language he reads, as a BCP 47 tag.")] string? Locale,
    [property: Description("The zone in which he means dates, as an IANA name.")] string? TimeZone,
    [property: Description("The key of his organisation.")] string? Organisation,
    [property: Description("Whether he may act.")] bool IsActive,
    [property: Description("The keys of his teams.")] IReadOnlyList<string> Teams,
    [property: Description("The roles he was granted, and where.")] IReadOnlyList<GrantedRoleItem> Roles)
{
    public static UserItem From(User user) => new(
        user.Id, user.DisplayName, user.Email, user.Locale, user.TimeZone, user.Organisation, user.IsActive, [.. user.Teams],
        [.. user.Roles.Select(granted => new GrantedRoleItem { Role = granted.Role, Project = granted.Project })]);
}
