using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Ticketing.Access;
using Ticketing.Administration;
using Ticketing.AspNetCore;
using Ticketing.Tickets;
using Ticketing.Training.Exercises;

namespace Ticketing.Training.Fence;

/// <summary>
/// Which requests act where exercises are: pages of the training desk, requests of the API that say so, and those that name an exercise by
/// its number, which no other ticket has.
/// </summary>
internal sealed class TrainingCallerDesk(RoleDesk roles, ExerciseReader exercises, DeskPeople people) : ICallerDesk
{
    private const string TicketRoute = "tickets/{id}";

    public async ValueTask<Caller> ChooseAsync(HttpContext http, Caller caller)
    {
        // Nobody signs in as a persona.
        if (TrainingPlace.IsPersona(caller.UserId))
            return caller;
        var endpoint = http.GetEndpoint();
        var isAtDesk = endpoint?.Metadata.GetMetadata<TrainingDesk>() is not null
            || http.Request.Headers[TrainingDesk.Header] == TrainingDesk.HeaderValue;
        if (!isAtDesk && !NamesTicket(endpoint as RouteEndpoint))
            return caller;
        // Most people have nothing to do with training: for them no exercise is looked up, and at the training desk there is nothing.
        var actor = await roles.IdentifyAsync(caller, http.RequestAborted);
        if (!TrainingAccess.IsOfTraining(actor))
            return isAtDesk ? There(caller) : caller;
        if (!isAtDesk && !await IsExerciseAsync(http, caller))
            return caller;
        await people.KnowAsync(caller, http.RequestAborted);
        return There(caller);
    }

    private static Caller There(Caller caller) => new(caller.UserId, TrainingTenant.Of(caller.Tenant));

    private static bool NamesTicket(RouteEndpoint? endpoint) =>
        endpoint?.RoutePattern.RawText?.Contains(TicketRoute, StringComparison.Ordinal) is true;

    private async ValueTask<bool> IsExerciseAsync(HttpContext http, Caller caller) =>
        TicketId.TryParse(http.Request.RouteValues["id"] as string, out var id)
        && await exercises.IsOneAsync(caller.Tenant, id, http.RequestAborted);
}
