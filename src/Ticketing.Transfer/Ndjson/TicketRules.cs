using System.Globalization;
using Ticketing.Tickets;
using Ticketing.Transfer.Ndjson.Records;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Ndjson;

/// <summary>Whether a ticket's line makes a ticket: its events follow each other, and each text is one that they refer to.</summary>
internal static class TicketRules
{
    private const string LeftOut =
        "Something is left out of it that whoever exported it may not read; export it again with the rights to read internal comments, " +
        "to set access keys and to manage comments.";

    /// <summary>What is wrong with the line; null when nothing is.</summary>
    public static (string? Property, string Reason)? Problem(TicketRecord record)
    {
        if (record.Partial)
            return ("partial", LeftOut);
        if (record.Id is < 1 or > TransferLimits.TicketNumber)
            return ("id", string.Create(CultureInfo.InvariantCulture, $"It is 1 to {TransferLimits.TicketNumber}."));
        // A list's members may be null whatever its type says.
        if (record.Events.Contains(null!) || record.Texts.Contains(null!))
            return (null, "There are no nulls among events and texts.");
        if (record.Events is not [{ Event.Value: TicketCreated created }, ..])
            return ("events", "The first event says that the ticket was created.");
        if (created.ExternalRef != record.ExternalRef)
            return ("externalRef", "It is not the one in the first event.");
        for (var i = 0; i < record.Events.Count; i++)
        {
            if (Problem(record.Events[i], i + 1) is { } problem)
                return (string.Create(CultureInfo.InvariantCulture, $"events[{i}]"), problem);
        }

        return Texts(record);
    }

    private static string? Problem(EventRecord recorded, int version)
    {
        if (recorded.Version != version)
            return string.Create(CultureInfo.InvariantCulture, $"It has the version {recorded.Version}; {version} comes next.");
        if (version > 1 && recorded.Event.Value is TicketCreated)
            return "A ticket is created once.";
        return EventRules.Time("at", recorded.At) ?? EventRules.User("by", recorded.By);
    }

    private static (string? Property, string Reason)? Texts(TicketRecord record)
    {
        var (expected, earlier) = (new Dictionary<int, TextKind>(), new Dictionary<int, TextKind>());
        for (var i = 0; i < record.Events.Count; i++)
        {
            var recorded = record.Events[i];
            if (recorded.Event.Value.KindOfText() is { } kind)
                expected.Add(recorded.Version, kind);
            if (recorded.Event.Value.CommentRewritten() is not { } comment)
                continue;
            if (Rewritten(record, recorded.Event.Value, expected) is not { } rewritten)
            {
                return (
                    string.Create(CultureInfo.InvariantCulture, $"events[{i}]"), "It rewrites a comment that is not there, or another.");
            }

            earlier.Add(recorded.Version, rewritten);
            if (recorded.Event.Value is CommentDeleted)
                expected.Remove(comment);
        }

        return Texts("texts", record.Texts, expected) ?? Texts("earlier", record.Earlier ?? [], earlier);
    }

    // The kind of a comment that an event rewrites as it says it does; null when it does not.
    private static TextKind? Rewritten(TicketRecord record, TicketEvent rewrites, Dictionary<int, TextKind> there)
    {
        var (comment, visibility, internalsBefore) = rewrites switch
        {
            CommentEdited e => (e.Comment, e.Visibility, e.InternalsBefore),
            CommentDeleted e => (e.Comment, e.Visibility, e.InternalsBefore),
            _ => throw new InvalidOperationException($"{rewrites} rewrites no comment."),
        };
        return there.TryGetValue(comment, out var kind)
            && kind == (visibility is CommentVisibility.Internal ? TextKind.InternalComment : TextKind.PublicComment)
            && internalsBefore == record.Events.Take(comment - 1).Count(recorded => recorded.Event.Value.IsInternal())
            ? kind
            : null;
    }

    private static (string? Property, string Reason)? Texts(
        string property, IReadOnlyList<TextRecord> texts, Dictionary<int, TextKind> expected)
    {
        var last = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            var place = string.Create(CultureInfo.InvariantCulture, $"{property}[{i}]");
            if (text is null || text.Number <= last || !expected.Remove(text.Number, out var kind) || kind != text.Kind)
                return (place, "No event refers to it, or it is not in its place.");
            last = text.Number;
            if (Problem(text) is { } problem)
                return (place, problem);
        }

        return expected.Count == 0
            ? null
            : (property, string.Create(CultureInfo.InvariantCulture, $"The text {expected.Keys.Min()} is missing."));
    }

    // A comment has the rule of a description here: an erased one may be blank.
    private static string? Problem(TextRecord text) =>
        RowTexts.Fault(FieldRules.Description, text.Body)?.Text ?? EventRules.User("by", text.By) ?? EventRules.Time("at", text.At);
}
