using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>
/// What a ticket has of kinds that features and hosts declare, as its row keeps it for reading: one JSON object, in which
/// <c>key.watcher</c> leads to the keys of a kind and <c>item.time</c> to what its items come to, as four numbers. Thread-safe.
/// </summary>
internal static class ExtendedJson
{
    /// <summary>Of a ticket that has nothing of the sort: of most.</summary>
    public const string Nothing = "{}";

    /// <summary>Where among the numbers of a kind of items the sum of all is.</summary>
    public const int Amount = 1;

    /// <summary>Where the sum of the internal ones is.</summary>
    public const int InternalAmount = 3;

    private const string KeyPrefix = "key.";
    private const string ItemPrefix = "item.";
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ParsedTexts<TicketExtension?> Known = new(Parse);

    /// <summary>The name under which the keys of a kind stand.</summary>
    /// <exception cref="ArgumentException">There can be no kind of that name.</exception>
    public static string Key(string kind) => KeyPrefix + KindName.Require(kind);

    /// <summary>The name under which the total of a kind of items stands.</summary>
    /// <exception cref="ArgumentException">There can be no kind of that name.</exception>
    public static string Item(string kind) => ItemPrefix + KindName.Require(kind);

    /// <summary>As JSON.</summary>
    public static string Write(Ticket ticket)
    {
        if (ticket.Keys.Count == 0 && ticket.Items.Count == 0)
            return Nothing;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            foreach (var (kind, total) in ticket.Items)
                Write(writer, Item(kind), total);
            foreach (var (kind, keys) in ticket.Keys)
                Write(writer, Key(kind), keys);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>From JSON.</summary>
    public static TicketExtension? Read(string json) => json == Nothing ? null : Known.Read(json);

    private static TicketExtension? Parse(string json)
    {
        var (keys, items) = (default(EquatableDictionary<EquatableSet>), default(EquatableDictionary<ItemTotal>));
        using var document = JsonDocument.Parse(json);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.Name.StartsWith(KeyPrefix, StringComparison.Ordinal))
                keys = keys.With(member.Name[KeyPrefix.Length..], new(member.Value.EnumerateArray().Select(value => value.GetString()!)));
            else if (member.Name.StartsWith(ItemPrefix, StringComparison.Ordinal))
                items = items.With(member.Name[ItemPrefix.Length..], Total(member.Value));
        }

        return TicketExtension.Of(keys, items);
    }

    private static void Write(Utf8JsonWriter writer, string name, ItemTotal total)
    {
        writer.WriteStartArray(name);
        writer.WriteNumberValue(total.Count);
        writer.WriteNumberValue(total.Amount);
        writer.WriteNumberValue(total.InternalCount);
        writer.WriteNumberValue(total.InternalAmount);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, EquatableSet keys)
    {
        writer.WriteStartArray(name);
        foreach (var key in keys)
            writer.WriteStringValue(key);
        writer.WriteEndArray();
    }

    private static ItemTotal Total(JsonElement numbers) =>
        new(numbers[0].GetInt32(), numbers[Amount].GetInt64(), numbers[2].GetInt32(), numbers[InternalAmount].GetInt64());
}
