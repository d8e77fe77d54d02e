using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ticketing.Benchmarks.Scale.Floors;
using Ticketing.Search;

namespace Ticketing.Benchmarks.Http;

/// <summary>A page by hand: the floor's rows, one more than asked for; cursors; and the total, from a statement of its own.</summary>
internal sealed class ListAnswer(ListFloor floor, TotalFloor? total, string query, bool isFirst, int limit)
{
    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        var rows = await floor.RunAsync(cancellationToken);
        var hasNext = rows.Count > limit;
        var (count, isExact) = isFirst && !hasNext ? (rows.Count, true) : await total!.RunAsync(cancellationToken);
        Write(response, rows, hasNext, count, isExact);
        await response.BodyWriter.FlushAsync(cancellationToken);
    }

    private void Write(HttpResponse response, List<TicketValues> rows, bool hasNext, long count, bool isExact)
    {
        using var json = new Utf8JsonWriter(response.BodyWriter, TicketJson.Options);
        json.WriteStartObject();
        json.WriteStartArray("items"u8);
        var shown = Math.Min(rows.Count, limit);
        for (var i = 0; i < shown; i++)
        {
            TicketJson.Begin(json, rows[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("next"u8, hasNext ? Cursor(rows[shown - 1], isBackward: false) : null);
        json.WriteString("previous"u8, isFirst || shown == 0 ? null : Cursor(rows[0], isBackward: true));
        json.WriteNumber("total"u8, Math.Max(count, shown));
        json.WriteBoolean("totalIsExact"u8, isExact);
        json.WriteEndObject();
    }

    private string Cursor(in TicketValues row, bool isBackward) => new PageCursor(new(row.CreatedAt, row.Id), isBackward).Write(query);
}
