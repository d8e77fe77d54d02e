using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Tickets;
using Ticketing.UI.Console.Palette;

namespace Ticketing.UI.Console.Mentions;

/// <summary>Proposes tickets while one writes, of those that the writer sees.</summary>
internal static class ReferenceEndpoints
{
    public static void Map(RouteGroupBuilder pages) => pages.MapGet("references", SuggestAsync);

    internal static async Task<IResult> SuggestAsync(string? q, PaletteReader reader, CancellationToken cancellationToken) =>
        Page.Part<ReferenceList>(
            q?.Trim() is { Length: > 0 and <= TicketLimits.Name } typed ? await reader.TicketsAsync(typed, cancellationToken) : []);
}
