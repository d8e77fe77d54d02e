using System.ComponentModel;

namespace Ticketing.AspNetCore.Tickets;

/// <summary>A word that was taken for another one.</summary>
internal sealed record CorrectedWordItem(
    [property: Description("What was typed.")] string Typed,
    [property: Description("What was searched for.")] string Meant);
