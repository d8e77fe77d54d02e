using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Ticketing.Search;
using Ticketing.UI.Console.TicketList;

namespace Ticketing.UI.Console.Tags;

/// <summary>Proposes tags while one writes some, separated by commas.</summary>
internal static class TagEndpoints
{
    public const string Path = "/tags";

    public static void Map(RouteGroupBuilder pages) => pages.MapGet("tags", SuggestAsync);

    internal static async Task<IResult> SuggestAsync(
        string? q, int? at, PageContext page, TicketFinder finder, IOptions<TicketingOptions> options, CancellationToken cancellationToken)
    {
        var text = TagText.At(q ?? "", at ?? q?.Length ?? 0);
        var tags = await UsedTags.FindAsync(page.Caller, finder, options.Value.PageSizeLimit, cancellationToken);
        return Page.Part<SuggestionList>(text.Propose(tags));
    }
}
