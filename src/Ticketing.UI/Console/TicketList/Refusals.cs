using Microsoft.Extensions.Localization;
using Ticketing.UI.Texts;

namespace Ticketing.UI.Console.TicketList;

/// <summary>Says in a line why something was not done, for lists and notices.</summary>
internal static class Refusals
{
    public static string Of(TicketingException refusal, IStringLocalizer<ListText> text, Labels labels) => refusal switch
    {
        TicketForbiddenException { Permission: not null } => text["Refusal.forbidden"],
        TicketNotFoundException => text["Refusal.notFound"],
        TicketConflictException { IsStale: true } => text["Refusal.stale"],
        _ => labels.Refusal(refusal),
    };
}
