using Microsoft.Extensions.Localization;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Says in a line why something was not done, for lists and notices.</summary>
internal static class Refusals
{
    public static string Of(TicketingException refusal, IStringLocalizer<ListText> text) => refusal switch
    {
        TicketForbiddenException { Permission: not null } => text["Refusal.forbidden"],
        TicketNotFoundException => text["Refusal.notFound"],
        TicketConflictException { Code: "stale" } => text["Refusal.stale"],
        TicketValidationException validation => string.Join(' ', validation.Errors.Select(error => error.Message)),
        _ => refusal.Message,
    };
}
