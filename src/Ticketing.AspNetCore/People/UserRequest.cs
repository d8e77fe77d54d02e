using System.ComponentModel;
using Ticketing.People;

namespace Ticketing.AspNetCore.People;

/// <summary>A person to add or change; teams and roles have requests of their own.</summary>
internal sealed record UserRequest
{
    [Description("What people read; 1 to 200 characters.")]
    public string? DisplayName { get; init; }

    [Description("Where mail goes.")]
    public string? Email { get; init; }

    [Description("The language he reads, as a BCP 47 tag.")]
    public string? Locale { get; init; }

    [Description("The zone in which he means dates, as an IANA name.")]
    public string? TimeZone { get; init; }

    [Description("The key of his organisation.")]
    public string? Organisation { get; init; }

    [Description("Whether he may act; absent for true.")]
    public bool? IsActive { get; init; }

    [Description(
        "What becomes of the open tickets assigned to him when this deactivates him: release, back to their teams (when absent), or keep.")]
    public OpenTicketsName? OpenTickets { get; init; }

    public User ToUser(string id) => new()
    {
        Id = id,
        DisplayName = DisplayName!,
        Email = Email,
        Locale = Locale,
        TimeZone = TimeZone,
        Organisation = Organisation,
        IsActive = IsActive ?? true,
    };
}
