using System.ComponentModel;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>The access keys of a ticket.</summary>
internal sealed record AccessKeysRequest
{
    [Description("All of them; up to 30.")]
    public IReadOnlyList<string>? AccessKeys { get; init; }
}
