using System.Text.Json;
using Ticketing.Items;
using Ticketing.Tickets;
using Ticketing.Transfer.Rules;

namespace Ticketing.Transfer.Ndjson;

/// <summary>
/// What an item from a file must be. Its data is not asked: a file may bring items of a feature that is not there, and they are kept.
/// </summary>
internal static class ItemRules
{
    private const int MostData = 100_000;

    /// <summary>What is wrong with the item, as a sentence; null when nothing is.</summary>
    public static string? Problem(TicketItem item) =>
        Kind(item.Kind) ??
        Text("key", FieldRules.ExternalRef, item.Key) ??
        EventRules.User("by", item.By) ??
        (item.Person is { } person ? EventRules.User("person", person) : null) ??
        EventRules.Time("at", item.At) ??
        (item.Amount is < 0 or > ItemIndex.MostAmount ? $"amount: 0 to {ItemIndex.MostAmount} is expected." : null) ??
        (item.Other is { Value: < 1 } ? "other: the number of a ticket is expected." : null) ??
        Data(item.Data);

    /// <summary>What is wrong with a change of an item.</summary>
    public static string? Problem(TicketItem item, TicketItem before) =>
        Problem(item) ?? Problem(before) ??
        ((item.Kind, item.Key, item.Internal) == (before.Kind, before.Key, before.Internal)
            ? null
            : "before: a change keeps kind, key and audience.");

    private static string? Kind(string kind) =>
        new TicketKeyKind(kind).IsWellNamed ? null : $"kind: '{kind}' is no name of a kind of items.";

    private static string? Text(string property, TextRule rule, string? text) =>
        RowTexts.Fault(rule, text) is { } fault ? $"{property}: {fault.Text}" : null;

    private static string? Data(string data)
    {
        if (data.Length > MostData)
            return $"data: at most {MostData} characters are expected.";
        try
        {
            using var _ = JsonDocument.Parse(data);
            return null;
        }
        catch (JsonException)
        {
            return "data: JSON is expected.";
        }
    }
}
