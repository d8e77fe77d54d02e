using Ticketing.Tickets;

namespace Ticketing.Commands;

/// <summary>Adds a comment.</summary>
/// <param name="Body">Markdown.</param>
/// <param name="Visibility">Who may read it: there is no default.</param>
public sealed record AddComment(string Body, CommentVisibility Visibility) : TicketCommand
{
    /// <summary>
    /// Whether whoever needs the ticket says that it is still a problem: where the workflow asks that of an answer
    /// (<see cref="Workflows.AnswerRule.Asks"/>), the ticket is opened again. It means nothing of others, and elsewhere.
    /// </summary>
    public bool IsStillAProblem { get; init; }

    /// <summary>
    /// An internal note in Markdown that is written just before it, in the same commit; null for none. Nobody is named in it.
    /// </summary>
    public string? Note { get; init; }

    /// <summary>The tags that the ticket gets with it, beside those that it has.</summary>
    public EquatableSet AddedTags { get; init; }

    /// <summary>Its files, which are attached in the same commit (<see cref="Attachments.EnclosureDesk"/>).</summary>
    internal IReadOnlyList<AddItem> Files { get; init; } = [];
}
