using Microsoft.AspNetCore.Http;
using Ticketing.Desk;
using Ticketing.UI.Console.Watchers;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>What follows a form: the ticket as it is now, or the same form again with what stands in the way.</summary>
internal static class TicketAnswers
{
    private const int MostTold = 500;

    /// <param name="services">The page's services.</param>
    /// <param name="view">How the ticket is looked at.</param>
    /// <param name="input">What was sent.</param>
    /// <param name="done">What a reader who cannot see the difference is told.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public static async Task<IResult> RunAsync(
        TicketServices services, TicketView view, TicketInput input, string done, Func<Task<CommandOutcome>> work,
        CancellationToken cancellationToken)
    {
        try
        {
            return await ShowAsync(services, view.AtRest(), await work(), input.Form, done, cancellationToken);
        }
        catch (TicketValidationException e)
        {
            return await AgainAsync(
                services, view, input with { Errors = OfForm(input.Form, e.Errors) }, StatusCodes.Status400BadRequest, cancellationToken);
        }
        catch (TicketConflictException e) when (e.IsStale && int.TryParse(input.Value(input.Form, "version"), out var version))
        {
            return await AgainAsync(
                services, view, input with { Meanwhile = [], Refusal = services.Text["Conflict"] }, StatusCodes.Status409Conflict,
                cancellationToken, version);
        }
        catch (TicketConflictException)
        {
            return await AgainAsync(
                services, view, input with { Refusal = services.Text["TakenAlready"] }, StatusCodes.Status409Conflict, cancellationToken);
        }
        catch (TransitionRefusedException e)
        {
            return await AgainAsync(
                services, view, input with { Refusal = services.Labels.Refusal(e) }, StatusCodes.Status409Conflict, cancellationToken);
        }
        catch (TicketForbiddenException e)
        {
            return await AgainAsync(
                services, view, input with { Refusal = services.Labels.Refusal(e) }, StatusCodes.Status403Forbidden, cancellationToken);
        }
    }

    /// <summary>The page of a ticket.</summary>
    public static IResult Show(TicketDetailModel model, int status = StatusCodes.Status200OK) =>
        Page.Console<TicketDetailPage>($"{model.Ticket.Id} {model.Ticket.Title}", model, status);

    private static async Task<IResult> ShowAsync(
        TicketServices services, TicketView view, CommandOutcome outcome, string form, string done,
        CancellationToken cancellationToken)
    {
        var page = services.Page;
        if (outcome.Ticket is null)
            return new HtmxAnswer(
                Page.Console<TicketGonePage>(services.Text["Gone"], new TicketGoneModel(outcome.Id)),
                ("HX-Retarget", "#main"), ("HX-Reselect", "#page"), ("HX-Reswap", "innerHTML"));
        var unreached = view with { Unreached = outcome.Unreached };
        if (!page.IsFragment)
            return Page.GoTo(
                page.Url(unreached.Path()) + (outcome.Text is { } number ? $"#event-{number}" : form == "comment" ? TicketSwap.Held : ""));
        // A reload shows what is seen, not the form that was sent. Where the reader came from his browser knows of the page.
        return new HtmxAnswer(
            Show(await TicketLoader.LoadAsync(services, unreached, cancellationToken) with { Notice = done }),
            ("HX-Replace-Url", page.Url((view with { From = null }).Path())));
    }

    private static async Task<IResult> AgainAsync(
        TicketServices services, TicketView view, TicketInput input, int status, CancellationToken cancellationToken, int? since = null)
    {
        var again = view with
        {
            Edit = Parts.Contains(input.Form) ? input.Form : view.Edit,
            Fire = input.Form == "fire" && input.Values.ContainsKey("body") ? input.Value("fire", "trigger") : null,
        };
        var model = await TicketLoader.LoadAsync(services, again, cancellationToken, input);
        if (since is { } version)
        {
            var events = await services.Archive.HistoryAsync(
                services.Page.Caller, view.Ticket, version, MostTold, cancellationToken);
            var names = await NamesLoader.LoadAsync(services, [model.Ticket], events, cancellationToken);
            model = model with { Input = input with { Meanwhile = TimelineBuilder.Tell(services, model.Ticket, names, events, []) } };
        }

        return Show(model, status);
    }

    // The fields of the composer are those of the comment, whether it is sent by itself or with a transition.
    private static IReadOnlyList<FieldError> OfForm(string form, IReadOnlyList<FieldError> errors) => form == "comment"
        ? [.. errors.Select(error => error.Field.StartsWith(Comment, StringComparison.Ordinal)
            ? error with { Field = error.Field[Comment.Length..] }
            : error)]
        : errors;

    private const string Comment = "comment.";

    private static readonly string[] Parts = ["text", WatcherEndpoints.Part];
}
