using System.Collections.Frozen;
using Ticketing.Access;
using Ticketing.Tickets;
using Ticketing.UI.Comments;
using Ticketing.Workflows;
using StoredText = Ticketing.Tickets.TicketText;

namespace Ticketing.UI.Console.TicketDetail;

/// <summary>Reads all that a ticket's page shows.</summary>
internal static class TicketLoader
{
    // A page has so much of the history; more is loaded when it is asked for.
    private const int Stretch = 100;

    /// <exception cref="TicketNotFoundException">The reader sees no such ticket.</exception>
    public static async Task<TicketDetailModel> LoadAsync(
        TicketServices services, TicketView view, CancellationToken cancellationToken, TicketInput? input = null)
    {
        var caller = services.Page.Caller;
        var whole = await services.Archive.GetWholeAsync(caller, view.Ticket, Stretch, cancellationToken);
        var shown = view.At is { } at
            ? await services.Archive.GetAsOfAsync(
                caller, view.Ticket, at < whole.Ticket.CreatedAt ? whole.Ticket.CreatedAt : at, cancellationToken)
            : new(whole.Ticket, whole.Description);
        var ticket = shown.Ticket;
        var last = view.LastShown(ticket.Version, Stretch);
        var (events, texts) = await ReadAsync(services, whole, last, cancellationToken);
        var then = view.At is null
            ? FrozenDictionary<int, StoredText>.Empty
            : await services.Archive.CommentsAsOfAsync(caller, whole.Ticket, ticket.Version, cancellationToken);
        var said = then.Count == 0 ? texts : [.. texts.Where(text => !then.ContainsKey(text.Number)).Concat(then.Values)];
        var names = await NamesLoader.LoadAsync(services, [ticket], events, cancellationToken, view.Unreached);
        var told = await CommentsAsync(
            services, whole.Ticket, view, names, TimelineBuilder.Tell(services, ticket, names, events, said), then, cancellationToken);
        var model = new TicketDetailModel(ticket, shown.Description, view, names, new(
            [.. told.Where(item => TimelineBuilder.Shows(view.Show, item))],
            last > Stretch ? last - Stretch + 1 : null,
            last == ticket.Version)
        {
            EarlierDescriptions =
            [
                .. told.Where(item => item.Text is { Kind: TextKind.Description } text && text.Number != ticket.Description).Reverse(),
            ],
        });
        if (view.At is null && services.Page.Actor.May(Permission.Comment, ticket))
            model = model with { Waiting = await services.Replies.FindAsync(caller, view.Ticket, cancellationToken) };
        if (view.At is null)
            model = model with { CannedReplies = await services.CannedReplies.OfTicketAsync(caller, ticket, cancellationToken) };
        model = model with { Blocked = (await services.Blocked.ReadAsync([ticket], cancellationToken)).GetValueOrDefault(ticket.Id) };
        return view.At is null
            ? await ChoicesLoader.AddAsync(services, Offer(services, model) with { Input = input ?? TicketInput.None }, cancellationToken)
            : model;
    }

    // Of the past only the words are shown.
    private static async Task<IReadOnlyList<TimelineItem>> CommentsAsync(
        TicketServices services, Ticket ticket, TicketView view, TicketNames names, IReadOnlyList<TimelineItem> told,
        IReadOnlyDictionary<int, StoredText> then, CancellationToken cancellationToken)
    {
        var texts = told.Where(item => item.IsComment).Select(item => item.Text).OfType<StoredText>().ToList();
        var comments = await services.Comments.ReadAsync(ticket, texts, cancellationToken);
        var people = names.People(ticket.Mentions);
        return [.. told.Select(item => item.IsComment ? item with { Comment = Comment(item) } : item)];

        CommentModel Comment(TimelineItem item) =>
            (item.Text is { } text ? comments[text.Number] : services.Comments.Deleted(ticket, item.Event.Version)) is var comment
            && view.At is null && !ticket.IsMerged
                ? comment with { People = people }
                : comment with
                {
                    People = people,
                    Edit = then.TryGetValue(comment.Number, out var earlier) ? EditOf(item, earlier) : comment.Edit,
                    MayChange = false,
                    MayQuote = false,
                    MaySplit = false,
                };
    }

    // Words that came with the comment are no edit.
    private static CommentEdit? EditOf(TimelineItem item, StoredText then) =>
        then.At == item.Event.At ? null : new(then.Number, then.By, then.At);

    // Versions are numbers without gaps, so what a stretch begins after is known without reading what came before.
    private static async Task<(IReadOnlyList<RecordedEvent> Events, IReadOnlyList<StoredText> Texts)> ReadAsync(
        TicketServices services, WholeTicket whole, int last, CancellationToken cancellationToken)
    {
        var after = Math.Max(0, last - Stretch);
        if (!whole.HasMoreEvents || (after == 0 && whole.Events.Count > 0 && whole.Events[^1].Version >= last))
            return ([.. whole.Events.Where(recorded => recorded.Version > after && recorded.Version <= last)], whole.Texts);
        var (caller, id) = (services.Page.Caller, whole.Ticket.Id);
        var events = await services.Archive.HistoryAsync(caller, id, after, Stretch, cancellationToken);
        return (
            [.. events.Where(recorded => recorded.Version <= last)],
            await services.Archive.CommentsAsync(caller, id, after, Stretch, cancellationToken));
    }

    private static TicketDetailModel Offer(TicketServices services, TicketDetailModel model)
    {
        var context = new TransitionContext(model.Ticket, services.Page.Actor, services.Time.GetUtcNow());
        // What was merged goes on elsewhere.
        if (model.Ticket.IsMerged)
            return model;
        var mine = services.Workflows.Get(model.Ticket.Workflow).From(model.Ticket.Status)
            .Where(transition => services.Page.Actor.May(transition.Permission, model.Ticket))
            .Select(transition => (Transition: transition, Reason: WhyNot(services, model, transition, context)))
            .ToList();
        return model with
        {
            Transitions = [.. mine.Where(one => one.Reason is null).Select(one => one.Transition)],
            Refused =
            [
                .. from one in mine
                   where one.Reason is not null
                   select new RefusedTransition(one.Transition.Trigger, one.Reason),
            ],
        };
    }

    private static string? WhyNot(
        TicketServices services, TicketDetailModel model, Transition transition, TransitionContext context) =>
        services.Workflows.IsHeldUp(model.Ticket, transition) ? model.Blocked
        : transition.Guards.FirstOrDefault(guard => !guard.Holds(context)) is { } broken ? services.Labels.Sentence(broken.Sentence)
        : null;
}
