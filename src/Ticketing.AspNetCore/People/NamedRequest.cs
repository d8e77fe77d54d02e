using System.ComponentModel;

namespace Ticketing.AspNetCore.People;

/// <summary>A team or an organisation to add or rename.</summary>
internal sealed record NamedRequest
{
    [Description("What people read; 1 to 200 characters.")]
    public string? Name { get; init; }
}
