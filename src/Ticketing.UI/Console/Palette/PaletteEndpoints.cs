using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ticketing.UI.Console.Palette;

/// <summary>What the command palette finds. Parts alone: without script there is no palette, and the navigation leads everywhere.</summary>
internal static class PaletteEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("palette/results", FindAsync);
        pages.MapGet("palette/shortcuts", (string? on) => Page.Part<ShortcutHelp>(new ShortcutModel(on ?? "")));
    }

    private static async Task<IResult> FindAsync(
        string? q, HttpRequest request, PaletteReader reader, CancellationToken cancellationToken) =>
        Page.Part<PaletteResults>(await reader.ReadAsync(
            q ?? "", [.. request.Query["ticket"].OfType<string>()], [.. request.Query["recent"].OfType<string>()], cancellationToken));
}
