using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ticketing.AspNetCore.Answers;
using Ticketing.AspNetCore.Requests;
using Ticketing.Tickets;

namespace Ticketing.AspNetCore;

/// <summary>A JSON body as it was read: the value, and which of its fields were there (absent is not null).</summary>
/// <typeparam name="T">Its shape: a type made for the request.</typeparam>
public sealed class JsonBody<T>
    where T : class
{
    private readonly byte[] bytes;
    private readonly HashSet<string> present;

    private JsonBody(T value, byte[] bytes, HashSet<string> present)
    {
        Value = value;
        this.bytes = bytes;
        this.present = present;
    }

    /// <summary>The value.</summary>
    public T Value { get; }

    /// <summary>A hash of the bytes, by which a repetition of the request is known.</summary>
    internal byte[] Hash => SHA256.HashData(bytes);

    /// <summary>Whether a field of the outermost object was there.</summary>
    public bool Has(string field) => present.Contains(field);

    /// <summary>A field as part of a change.</summary>
    public Optional<TField> Part<TField>(string field, TField value) => Has(field) ? new(value) : default;

    /// <exception cref="TicketValidationException">The body is no JSON of this shape; each error names its field.</exception>
    internal static async Task<JsonBody<T>> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        Read(await BodyBytes.ReadAsync(request, cancellationToken));

    /// <exception cref="TicketValidationException">The bytes are no JSON of this shape; each error names its field.</exception>
    internal static JsonBody<T> Read(byte[] bytes)
    {
        var present = new BodyInspection(TicketingJson.Options.GetTypeInfo(typeof(T))).Check(bytes);
        try
        {
            return new(JsonSerializer.Deserialize<T>(bytes, TicketingJson.Options)!, bytes, present);
        }
        catch (JsonException e)
        {
            var field = BodyInspection.FieldOf(e.Path);
            throw new TicketValidationException(field, BodyInspection.Expectation(typeof(T), field));
        }
    }
}
