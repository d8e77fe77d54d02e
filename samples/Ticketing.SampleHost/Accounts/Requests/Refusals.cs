using System.Globalization;
using Microsoft.Extensions.Localization;
using Ticketing.SampleHost.Accounts.Attempts;
using Ticketing.SampleHost.Pages;
using Ticketing.UI.Texts;

namespace Ticketing.SampleHost.Accounts.Requests;

/// <summary>Turns what is thrown as a refusal into what pages and endpoints of accounts say.</summary>
internal sealed class Refusals(Labels labels, IStringLocalizer<HostText> text)
{
    /// <summary>The refusal that an exception stands for; null for a fault, which stays one.</summary>
    public Refusal? Find(Exception exception) => exception switch
    {
        TooManyAttemptsException e =>
            new(StatusCodes.Status429TooManyRequests, "tooManyAttempts", [text["TooManyAttempts", Seconds(e.Wait)]])
        {
            Wait = e.Wait,
        },
        TicketValidationException e => new(StatusCodes.Status400BadRequest, e.Code, [.. e.Errors.Select(Sentence).Distinct()])
        {
            Errors = ByField(e.Errors),
        },
        TicketForbiddenException e => new(StatusCodes.Status403Forbidden, e.Code, [labels.Refusal(e)]),
        TicketNotFoundException e => new(StatusCodes.Status404NotFound, e.Code, [text["Problem.404"]]),
        TicketingException e => new(StatusCodes.Status409Conflict, e.Code, [labels.Refusal(e)]),
        _ => null,
    };

    /// <summary>Says in the answer's header when to try again.</summary>
    public static void TellWait(HttpResponse response, Refusal refusal)
    {
        if (refusal.Wait is { } wait)
            response.Headers.RetryAfter = Seconds(wait);
    }

    // The field is named where the page has a word for it.
    private string Sentence(FieldError error) => text[$"Field.{error.Field}"] is { ResourceNotFound: false } name
        ? text["InField", name, labels.Error(error)]
        : labels.Error(error);

    private Dictionary<string, string[]> ByField(IEnumerable<FieldError> errors) => errors
        .GroupBy(error => error.Field, StringComparer.Ordinal)
        .ToDictionary(field => field.Key, field => field.Select(labels.Error).ToArray(), StringComparer.Ordinal);

    private static string Seconds(TimeSpan wait) => Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
