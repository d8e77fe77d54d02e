using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ticketing.Access;
using Ticketing.Benchmarks.Databases;
using Ticketing.Benchmarks.Scale.Floors;
using Ticketing.Storage.Relational.Tickets;

namespace Ticketing.Benchmarks.Http;

/// <summary>A ticket with its description by hand: one statement.</summary>
internal sealed class TicketAnswer
{
    private readonly FloorSql sql;

    public TicketAnswer(BenchmarkDatabase database, FloorActor actor, long id)
    {
        sql = new(database);
        sql.Text =
            $"""
            select {TicketRow.Columns},
              (select x.body from ticketing_texts x where x.tenant = t.tenant and x.ticket_id = t.id and x.number = t.description)
            from ticketing_tickets t
            where t.id = {sql.Bind(id)} and t.tenant = {sql.Bind(Caller.DefaultTenant)} and {actor.Sees(sql)}
            """;
    }

    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        await using (var connection = await sql.Database.OpenAsync(cancellationToken))
        await using (var command = sql.Command(connection))
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            await reader.ReadAsync(cancellationToken);
            var row = new TicketValues(reader);
            response.Headers.ETag = $"\"{row.Version}\"";
            Write(response, row, reader.IsDBNull(TicketRow.ColumnCount) ? null : reader.GetString(TicketRow.ColumnCount));
        }

        await response.BodyWriter.FlushAsync(cancellationToken);
    }

    private static void Write(HttpResponse response, in TicketValues row, string? description)
    {
        using var json = new Utf8JsonWriter(response.BodyWriter, TicketJson.Options);
        TicketJson.Begin(json, row);
        json.WriteString("description"u8, description);
        json.WriteEndObject();
    }
}
