using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ticketing.Benchmarks.Scale.Floors;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Benchmarks.Http;

/// <summary>Writes a ticket's row as the API does, by hand.</summary>
internal static class TicketJson
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string[] Categories = ["", "open", "active", "waiting", "done", "closed"];
    private static readonly string[] Priorities = ["", "low", "normal", "high", "urgent"];

    /// <summary>All but the end of the object.</summary>
    public static void Begin(Utf8JsonWriter json, in TicketValues row)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, row.Id);
        json.WriteString("title"u8, row.Title);
        json.WriteString("status"u8, row.Status);
        json.WriteString("statusCategory"u8, Categories[row.StatusCategory]);
        json.WriteString("priority"u8, Priorities[row.Priority]);
        json.WriteString("project"u8, row.Project);
        json.WriteString("category"u8, row.Category);
        json.WriteString("team"u8, row.Team);
        json.WriteString("assignee"u8, row.Assignee);
        json.WriteString("requester"u8, row.Requester);
        json.WriteString("creator"u8, row.Creator);
        json.WriteString("organisation"u8, row.Organisation);
        Moment(json, "createdAt"u8, row.CreatedAt);
        Moment(json, "updatedAt"u8, row.UpdatedAt);
        Moment(json, "resolvedAt"u8, row.ResolvedAt);
        json.WriteString("resolvedBy"u8, row.ResolvedBy);
        Moment(json, "closedAt"u8, row.ClosedAt);
        Moment(json, "dueAt"u8, row.DueAt);
        json.WriteString("externalRef"u8, row.ExternalRef);
        json.WritePropertyName("tags"u8);
        // It is the same JSON in the table.
        json.WriteRawValue(row.Tags, skipInputValidation: true);
        json.WriteString("workflow"u8, row.Workflow);
        json.WriteNumber("reassignments"u8, row.Reassignments);
        json.WriteNumber("reopens"u8, row.Reopens);
        json.WriteNumber("version"u8, row.Version);
    }

    private static void Moment(Utf8JsonWriter json, ReadOnlySpan<byte> name, long? microseconds)
    {
        if (microseconds is not { } given)
        {
            json.WriteNull(name);
            return;
        }

        Span<char> text = stackalloc char[32];
        UnixMicroseconds.ToTime(given).UtcDateTime.TryFormat(
            text, out var written, "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..written]);
    }
}
