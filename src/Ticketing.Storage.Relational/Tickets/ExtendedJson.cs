using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ticketing.Tickets;

namespace Ticketing.Storage.Relational.Tickets;

/// <summary>
/// What a ticket has of kinds that features and hosts declare, and in custom fields, as its row keeps it for reading: one JSON object, in
/// which <c>key.watcher</c> leads to the keys of a kind, <c>item.time</c> to what its items come to, as four numbers, and <c>field.cost</c>
/// to the kind of a field and its values. Thread-safe.
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
    private const string FieldPrefix = "field.";
    private const string InternalFieldPrefix = "internalField.";
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
        if (ticket.Extension is null)
            return Nothing;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            foreach (var (kind, total) in ticket.Items)
                Write(writer, Item(kind), total);
            foreach (var (kind, keys) in ticket.Keys)
                Write(writer, Key(kind), keys);
            foreach (var (field, value) in ticket.Fields)
                Write(writer, (value.Internal ? InternalFieldPrefix : FieldPrefix) + field, value.Values.Prepend(Name(value.Kind)));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>From JSON.</summary>
    public static TicketExtension? Read(string json) => json == Nothing ? null : Known.Read(json);

    private static TicketExtension? Parse(string json)
    {
        var (keys, items) = (default(EquatableDictionary<EquatableSet>), default(EquatableDictionary<ItemTotal>));
        var fields = default(EquatableDictionary<FieldValue>);
        using var document = JsonDocument.Parse(json);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.Name.StartsWith(KeyPrefix, StringComparison.Ordinal))
                keys = keys.With(member.Name[KeyPrefix.Length..], new(member.Value.EnumerateArray().Select(value => value.GetString()!)));
            else if (member.Name.StartsWith(ItemPrefix, StringComparison.Ordinal))
                items = items.With(member.Name[ItemPrefix.Length..], Total(member.Value));
            else if (member.Name.StartsWith(FieldPrefix, StringComparison.Ordinal))
                fields = fields.With(member.Name[FieldPrefix.Length..], Field(member.Value, isInternal: false));
            else if (member.Name.StartsWith(InternalFieldPrefix, StringComparison.Ordinal))
                fields = fields.With(member.Name[InternalFieldPrefix.Length..], Field(member.Value, isInternal: true));
        }

        return TicketExtension.Of(keys, items, fields);
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

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<string> keys)
    {
        writer.WriteStartArray(name);
        foreach (var key in keys)
            writer.WriteStringValue(key);
        writer.WriteEndArray();
    }

    // As events name it, out of which a script puts the column together again.
    private static string Name(CustomFieldKind kind) => CustomFieldKinds.NameOf(kind);

    private static FieldValue Field(JsonElement kindAndValues, bool isInternal)
    {
        var texts = kindAndValues.EnumerateArray().Select(text => text.GetString()!).ToList();
        return CustomFieldKinds.TryRead(texts[0], out var kind) ? new(kind, new(texts.Skip(1)), isInternal) : default;
    }

    private static ItemTotal Total(JsonElement numbers) =>
        new(numbers[0].GetInt32(), numbers[Amount].GetInt64(), numbers[2].GetInt32(), numbers[InternalAmount].GetInt64());
}
