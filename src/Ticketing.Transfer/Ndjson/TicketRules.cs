using System.Globalization;
using Ticketing.Tickets;
using Ticketing.Transfer.Ndjson.Records;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Ndjson;

/// <summary>Whether a ticket's line makes a ticket: its events follow each other, and each text is one that they refer to.</summary>
internal static class TicketRules
{
    private const string LeftOut =
        "Something is left out of it that whoever exported it may not read; export it again with the rights to read internal comments " +
        "and to set access keys.";

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
        var expected = new Dictionary<int, TextKind>();
        foreach (var recorded in record.Events)
        {
            if (recorded.Event.Value.KindOfText() is { } kind)
                expected.Add(recorded.Version, kind);
        }

        var last = 0;
        for (var i = 0; i < record.Texts.Count; i++)
        {
            var text = record.Texts[i];
            var place = string.Create(CultureInfo.InvariantCulture, $"texts[{i}]");
            if (text.Number <= last || !expected.Remove(text.Number, out var kind) || kind != text.Kind)
                return (place, "No event refers to it, or it is not in its place.");
            last = text.Number;
            if (Problem(text) is { } problem)
                return (place, problem);
        }

        return expected.Count == 0
            ? null
            : ("texts", string.Create(CultureInfo.InvariantCulture, $"The text {expected.Keys.Min()} is missing."));
    }

    // A comment has the rule of a description here: an erased one may be blank.
    private static string? Problem(TextRecord text) =>
        RowTexts.Fault(FieldRules.Description, text.Body)?.Text ?? EventRules.User("by", text.By) ?? EventRules.Time("at", text.At);
}
