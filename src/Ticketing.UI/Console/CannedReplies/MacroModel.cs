using System.ComponentModel;
using Ticketing.CannedReplies;
using Ticketing.Replies;
using Ticketing.UI.Console.TicketDetail;

namespace Ticketing.UI.Console.CannedReplies;

/// <summary>What is done with a ticket besides when the reply in the composer is sent: all of it can be changed before.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record MacroModel
{
    internal const string TriggerField = "macroTrigger";
    internal const string TagsField = "macroTags";
    internal const string NoteField = "macroNote";
    internal const string OfferedField = "macroOffered";
    internal const string ReducedField = "macroReduced";
    internal const string ReplyField = "macroReply";

    /// <summary>The name of the ticket's workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>The id of the canned reply that it comes from, of which a draft asks for it again; null where that is not known.</summary>
    public string? Reply { get; init; }

    /// <summary>The trigger that is offered with it; null for none.</summary>
    public string? Trigger { get; init; }

    /// <summary>Whether that is fired.</summary>
    public bool IsFired { get; init; } = true;

    /// <summary>Tags to add, separated by commas.</summary>
    public string Tags { get; init; } = "";

    /// <summary>An internal note; empty for none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether something of the canned reply cannot be done now.</summary>
    public bool IsReduced { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<FieldError>? Errors { get; init; }

    /// <summary>What stands in the composer of a ticket; null for nothing besides the reply.</summary>
    internal static MacroModel? Of(TicketDetailModel model) =>
        model.Input.Form == "comment" ? OfInput(model.Input, model.Ticket.Workflow)
        : model.Waiting.Returned is { } returned ? OfReturned(returned, model.Ticket.Workflow)
        : null;

    /// <summary>What a canned reply does besides; null for nothing.</summary>
    internal static MacroModel? Of(FilledReply filled) =>
        filled.Trigger is null && filled.Note is null && filled is { Tags.Count: 0, IsReduced: false }
            ? null
            : new()
            {
                Workflow = filled.Workflow,
                Reply = filled.Reply.Id,
                Trigger = filled.Trigger,
                Tags = filled.Tags.ToString(),
                Note = filled.Note ?? "",
                IsReduced = filled.IsReduced,
            };

    /// <summary>As fields of the form have it.</summary>
    internal IEnumerable<(string Name, string Value)> Fields =>
    [
        (TriggerField, Trigger ?? ""), (OfferedField, Trigger ?? ""), (TagsField, Tags), (NoteField, Note),
        (ReducedField, IsReduced ? "1" : ""), (ReplyField, Reply ?? ""),
    ];

    private static MacroModel? OfInput(TicketInput input, string workflow) => input.Values.ContainsKey(TagsField)
        ? new()
        {
            Workflow = workflow,
            Reply = Said(input.Value(input.Form, ReplyField)),
            Trigger = Said(input.Value(input.Form, OfferedField)),
            IsFired = Said(input.Value(input.Form, TriggerField)) is not null,
            Tags = input.Value(input.Form, TagsField),
            Note = input.Value(input.Form, NoteField),
            IsReduced = Said(input.Value(input.Form, ReducedField)) is not null,
            Errors = input.Errors,
        }
        : null;

    private static MacroModel? OfReturned(ReturnedReply returned, string workflow) =>
        returned.Note is null && returned.AddedTags.Count == 0
            ? null
            : new() { Workflow = workflow, Tags = returned.AddedTags.ToString(), Note = returned.Note ?? "" };

    private static string? Said(string text) => text.Length > 0 ? text : null;
}
