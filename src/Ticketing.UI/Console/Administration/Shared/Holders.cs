using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Administration;

namespace Ticketing.UI.Console.Administration.Shared;

/// <summary>Says who stands in the way of deleting something: by his name where the refusal has his id.</summary>
internal static class Holders
{
    public static async Task<string> SentenceAsync(
        TicketConflictException refusal, string name, Caller caller, PeopleDesk people, IStringLocalizer<AdministrationText> text,
        CancellationToken cancellationToken)
    {
        if (refusal.Wording is not { Code: RefusalCodes.TeamHasMembers or RefusalCodes.RoleIsHeld, Arguments: [_, var id] } wording)
            return text[refusal.Wording?.Code is RefusalCodes.TeamHasTickets ? "Delete.HasTickets" : "Delete.IsFixed", name];
        var holder = (await people.NamesAsync(caller, [id], cancellationToken)).GetValueOrDefault(id, id);
        return text[wording.Code is RefusalCodes.TeamHasMembers ? "Delete.HasMembers" : "Delete.IsHeld", name, holder];
    }
}
