using System.ComponentModel;
using Ticketing.AspNetCore.People;

namespace Ticketing.AspNetCore.Me;

/// <summary>The caller.</summary>
internal sealed record MeItem(
    [property: Description("The host's own id.")] string Id,
    [property: Description("The tenant he acts in.")] string Tenant,
    [property: Description("What people read; null while the help desk does not know him.")] string? DisplayName,
    [property: Description("Where mail goes.")] string? Email,
    [property: Description("The language he reads.")] string? Locale,
    [property: Description("The zone in which he means dates.")] string TimeZone,
    [property: Description("The key of his organisation.")] string? Organisation,
    [property: Description("The keys of his teams.")] IReadOnlyList<string> Teams,
    [property: Description("The roles he holds, and where; those that everybody holds too.")] IReadOnlyList<GrantedRoleItem> Roles,
    [property: Description("What that allows.")] IReadOnlyList<MyPermission> Permissions);
