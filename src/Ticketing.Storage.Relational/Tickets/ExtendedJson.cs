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
    private static readonly ParsedTexts<(string Prefix, string Name)> Names = new(Split);
    private static readonly ParsedTexts<CustomFieldKind?> Kinds = new(name => CustomFieldKinds.TryRead(name, out var kind) ? kind : null);

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
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return Parse(new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(json, bytes))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    // Every row of a list that has custom fields comes through here: their names and kinds are not made anew for each.
    private static TicketExtension? Parse(Utf8JsonReader reader)
    {
        var (keys, items) = (new List<KeyValuePair<string, EquatableSet>>(), new List<KeyValuePair<string, ItemTotal>>());
        var (fields, texts) = (new List<KeyValuePair<string, FieldValue>>(), new List<string>());
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            switch (Said(ref reader, Names))
            {
                case (FieldPrefix, var field):
                    fields.Add(new(field, Field(ref reader, texts, isInternal: false)));
                    break;
                case (InternalFieldPrefix, var field):
                    fields.Add(new(field, Field(ref reader, texts, isInternal: true)));
                    break;
                case (KeyPrefix, var kind):
                    keys.Add(new(kind, new(Texts(ref reader, texts))));
                    break;
                case (ItemPrefix, var kind):
                    items.Add(new(kind, Total(ref reader)));
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return TicketExtension.Of(
            EquatableDictionary<EquatableSet>.Of(keys), EquatableDictionary<ItemTotal>.Of(items),
            EquatableDictionary<FieldValue>.Of(fields));
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

    private static FieldValue Field(ref Utf8JsonReader reader, List<string> texts, bool isInternal)
    {
        reader.Read();
        reader.Read();
        var kind = Said(ref reader, Kinds);
        var values = Rest(ref reader, texts);
        return kind is { } known ? new(known, new(values), isInternal) : default;
    }

    private static List<string> Texts(ref Utf8JsonReader reader, List<string> into)
    {
        reader.Read();
        return Rest(ref reader, into);
    }

    private static List<string> Rest(ref Utf8JsonReader reader, List<string> into)
    {
        into.Clear();
        while (reader.Read() && reader.TokenType is JsonTokenType.String)
            into.Add(reader.GetString()!);
        return into;
    }

    private static T Said<T>(ref Utf8JsonReader reader, ParsedTexts<T> known)
    {
        Span<char> room = stackalloc char[ParsedTexts<T>.MostLength];
        return reader.ValueSpan.Length > room.Length
            ? known.Read(reader.GetString()!)
            : known.Read(room[..reader.CopyString(room)]);
    }

    private static (string Prefix, string Name) Split(string name)
    {
        var end = name.IndexOf('.', StringComparison.Ordinal) + 1;
        return (name[..end], name[end..]);
    }

    private static ItemTotal Total(ref Utf8JsonReader reader)
    {
        Span<long> numbers = stackalloc long[4];
        reader.Read();
        for (var index = 0; reader.Read() && reader.TokenType is JsonTokenType.Number; index++)
            numbers[index] = reader.GetInt64();
        return new((int)numbers[0], numbers[Amount], (int)numbers[2], numbers[InternalAmount]);
    }
}
