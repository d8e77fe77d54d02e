using Ticketing.People;
using Ticketing.UI.Console.Watchers;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Reads what can be chosen from, only while it is chosen.</summary>
internal static class ChoicesLoader
{
    private const int MostPeople = 12;

    public static async Task<TicketDetailModel> AddAsync(
        TicketServices services, TicketDetailModel model, CancellationToken cancellationToken) =>
        model.View.Edit == WatcherEndpoints.Part ? model with { People = await PeopleAsync(services, model, cancellationToken) } : model;

    private static async Task<IReadOnlyList<User>> PeopleAsync(
        TicketServices services, TicketDetailModel model, CancellationToken cancellationToken)
    {
        var found = await services.People.ListUsersAsync(services.Page.Caller, model.View.Find, null, cancellationToken);
        return [.. found.Where(user => user.IsActive && !model.Ticket.Watchers.Contains(user.Id)).Take(MostPeople)];
    }
}
