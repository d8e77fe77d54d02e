using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.Training.Reviews;
using Ticketing.UI;

namespace Ticketing.Training.Pages.Reviews;

/// <summary>
/// Reviews: what waits for mentors, and an exercise side by side with its model answer, for its trainee once it is released.
/// </summary>
internal sealed class ReviewPages : ITicketingPages
{
    public const string List = "/training/reviews";

    public bool IsOfDesk => false;

    public void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("training/reviews", ReviewListing.GetAsync).OnlyForSomebodyWith(Permission.Mentor);
        // The trainee has them too, once they are released: the desk decides.
        var one = pages.MapGroup("training/exercises/{id:long}").ForEverybody();
        one.MapGet("review", Reviewing.GetAsync);
        one.MapPost("review", Reviewing.SaveAsync);
        one.MapPost("notes", Reviewing.NoteAsync);
    }

    public static string Of(TicketId id, string part = "review") => FormattableString.Invariant($"/training/exercises/{id.Value}/{part}");

    public static string Listed(ReviewList list, string? trainee)
    {
        var of = trainee is null ? "" : $"&trainee={Uri.EscapeDataString(trainee)}";
        return $"{List}?list={Word(list)}{of}";
    }

    public static string Word(ReviewList list) => list switch
    {
        ReviewList.ToDiscuss => "discuss",
        ReviewList.Released => "released",
        _ => "waiting",
    };
}
