using Microsoft.Extensions.Localization;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.UI.Comments;
using SaidText = Ticketing.Tickets.TicketText;

namespace Ticketing.UI.Portal.TicketDetail;

/// <summary>Puts what was said and what happened in order. Whoever the reader may not know by name is the support team.</summary>
internal sealed class PortalConversation(
    Actor reader, Ticket ticket, IReadOnlyDictionary<string, string> names, IStringLocalizer<SharedText> text)
{
    private readonly IReadOnlyDictionary<string, string> mentioned =
        ticket.AsPublic().Mentions.Where(names.ContainsKey).ToDictionary(id => id, id => names[id]);

    public string NameOf(string userId) => reader.Is(userId) ? text["You"] : names.GetValueOrDefault(userId) ?? text["SupportTeam"];

    public IReadOnlyList<PortalMessage> Of(
        string? description, IEnumerable<SaidText> texts, IReadOnlyDictionary<int, CommentModel> comments,
        IEnumerable<RecordedEvent> events, bool fromStart)
    {
        // Internal comments are for the console, also when somebody of the staff is the one who asked.
        var messages = texts
            .Where(said => said.Kind is TextKind.PublicComment)
            .Select(said => Message(said.Number, said.At, said.By, said.Body, null) with
            {
                Comment = comments[said.Number] with { People = mentioned },
            })
            .Concat(
                events
                    .Where(recorded => recorded.Event is Transitioned)
                    .Select(recorded => Message(recorded.Version, recorded.At, recorded.By, null, StepOf((Transitioned)recorded.Event))));
        if (fromStart)
            messages = messages.Append(Message(0, ticket.CreatedAt, ticket.Requester, description ?? "", null));
        // A word that came with a transition has a number of its own, right after it.
        return [.. messages.OrderBy(message => message.Number)];
    }

    private PortalMessage Message(int number, DateTimeOffset at, string by, string? body, string? step) =>
        new(number, at, NameOf(by), reader.Is(by), !reader.Is(by) && by != ticket.Requester && !names.ContainsKey(by), body, step)
        {
            Mentioned = mentioned,
        };

    private static string StepOf(Transitioned step) => step.Trigger switch
    {
        "reject" => "Rejected",
        "resume" or "unblock" => "Resumed",
        _ => PortalStates.Of(step.Category, step.To).ToString(),
    };
}
