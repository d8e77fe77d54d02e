using Ticketing.Access;
using Ticketing.Desk;
using Ticketing.Search;
using Ticketing.Tickets;
using Ticketing.Training.Pseudonyms;
using Ticketing.Training.Scenarios;

namespace Ticketing.Training.Sources;

/// <summary>
/// Makes scenarios of real tickets that are done, for those who write scenarios and see such tickets: what identifies people and systems is
/// replaced, a person corrects it and approves. What is saved has the replaced texts alone, and no way back to the ticket. Thread-safe.
/// </summary>
public sealed class SourceDesk
{
    private const int MostTexts = 100;

    private readonly TrainingAccess access;
    private readonly TicketFinder finder;
    private readonly TicketArchive archive;
    private readonly KnownNames names;
    private readonly ScenarioDesk scenarios;

    internal SourceDesk(
        TrainingAccess access, TicketFinder finder, TicketArchive archive, KnownNames names, ScenarioDesk scenarios) =>
        (this.access, this.finder, this.archive, this.names, this.scenarios) = (access, finder, archive, names, scenarios);

    /// <summary>Tickets that are done or closed and that the caller sees.</summary>
    /// <param name="caller">Who looks for them.</param>
    /// <param name="query">In the query language; null for all of them.</param>
    /// <param name="limit">How many; 1 to 100.</param>
    /// <param name="cursor">The place that an earlier page ended with; null for the first one.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller does not write scenarios.</exception>
    /// <exception cref="TicketValidationException">The query is malformed.</exception>
    public async Task<TicketPage> ListAsync(
        Caller caller, string? query, int limit, string? cursor, CancellationToken cancellationToken)
    {
        await access.RequireWriterAsync(caller, cancellationToken);
        return await finder.SearchAsync(caller, $"{query} -is:open", Math.Clamp(limit, 1, MostTexts), cursor, cancellationToken);
    }

    /// <summary>A ticket beside what would become of it.</summary>
    /// <param name="caller">Who prepares it.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="corrections">What he corrected; null for nothing.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller does not write scenarios.</exception>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket, or it is still open.</exception>
    public async Task<SourceDraft> PrepareAsync(
        Caller caller, TicketId id, Corrections? corrections, CancellationToken cancellationToken)
    {
        await access.RequireWriterAsync(caller, cancellationToken);
        var whole = await archive.GetWholeAsync(caller, id, MostTexts, cancellationToken);
        var ticket = whole.Ticket;
        if (ticket.StatusCategory.IsOpen())
            throw new TicketNotFoundException($"closed ticket {id}");
        var texts = new List<(SourcePart Part, DateTimeOffset At, string Body)>
        {
            (SourcePart.Title, ticket.CreatedAt, ticket.Title),
            (SourcePart.Description, ticket.CreatedAt, whole.Description ?? ""),
        };
        // What colleagues told each other is nobody's to read who learns.
        texts.AddRange(whole.Texts.Where(text => text.Kind is TextKind.PublicComment).Select(text =>
            (text.By == ticket.Requester ? SourcePart.Requester : SourcePart.Staff, text.At, text.Body)));
        string[] people =
        [
            .. whole.Events.Select(one => one.By).Concat(whole.Texts.Select(text => text.By)).Append(ticket.Requester)
                .Concat(ticket.Watchers).Concat(ticket.Mentions).Append(ticket.Assignee).OfType<string>().Distinct(),
        ];
        var (known, organisations) = await names.ReadAsync(caller.Tenant, people, cancellationToken);
        // The requester's name is the persona's: it is a text like the others, so that it is replaced by the same name.
        var requester = known.FirstOrDefault(person => person.UserId == ticket.Requester)?.Name ?? "Alex";
        var replaced = new Pseudonymiser($"{caller.Tenant}/{id.Value}", known, organisations)
            .Replace([.. texts.Select(text => text.Body), requester], corrections);
        var marked = texts.Select((text, index) => new SourceText(text.Part, text.At, replaced[index])).ToList();
        return new(id, marked, SourceScenario.Of(ticket, marked, replaced[^1].Replaced));
    }

    /// <summary>Saves the scenario that somebody made of a ticket, once it has nothing of its people and systems any more.</summary>
    /// <param name="caller">Who approves it.</param>
    /// <param name="id">The ticket.</param>
    /// <param name="corrections">What he corrected; null for nothing.</param>
    /// <param name="scenario">The id of the scenario: a key that there is not yet.</param>
    /// <param name="text">The scenario's file.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="TicketForbiddenException">The caller does not write scenarios.</exception>
    /// <exception cref="TicketNotFoundException">The caller sees no such ticket, or it is still open.</exception>
    /// <exception cref="TicketValidationException">The text is no scenario, or has an original in it; the message names which.</exception>
    /// <exception cref="TicketConflictException">There is a scenario of that id.</exception>
    public async Task<SavedScenario> ApproveAsync(
        Caller caller, TicketId id, Corrections? corrections, string scenario, string text, CancellationToken cancellationToken)
    {
        var draft = await PrepareAsync(caller, id, corrections, cancellationToken);
        var left = draft.Texts.SelectMany(one => one.Text.Marks)
            .Where(mark => mark.Original != mark.Replacement && text.Contains(mark.Original, StringComparison.OrdinalIgnoreCase)
                && !draft.Scenario.Contains(mark.Original, StringComparison.OrdinalIgnoreCase))
            .Select(mark => mark.Original).Distinct(StringComparer.OrdinalIgnoreCase).Take(10).ToList();
        if (left.Count > 0)
            throw new TicketValidationException(
                "text",
                Wording.Of(
                    TrainingErrorCodes.OriginalLeft,
                    $"This is still in it: {string.Join(", ", left)}. Replace it, or say that it may stay."));
        return await scenarios.SaveAsync(caller, scenario, text, 0, isRetired: false, cancellationToken);
    }
}
