using Microsoft.Extensions.Localization;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.Choosing;

/// <summary>Says in a line why something was not done to a ticket, for lists and notices.</summary>
internal static class Refusals
{
    public static string Of(TicketingException refusal, IStringLocalizer<ChoosingText> text, Labels labels) => refusal switch
    {
        TicketForbiddenException { Permission: not null } => text["Refusal.forbidden"],
        TicketNotFoundException => text["Refusal.notFound"],
        TicketConflictException { IsStale: true } => text["Refusal.stale"],
        TicketValidationException { Errors: [var error, ..] } => labels.Error(error),
        _ => labels.Refusal(refusal),
    };
}
