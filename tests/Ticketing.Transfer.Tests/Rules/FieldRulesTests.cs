using System.Text.Json;
using Ticketing.Commands;
using Ticketing.Tickets;

namespace Ticketing.Transfer.Tests.Rules;

/// <summary>A field takes the same, whether a command fills it, a row of a table, or an event of an export.</summary>
public sealed class FieldRulesTests
{
    private const string Header = """{"record":"header","format":"ticketing","version":1}""";

    private static readonly string[] Texts =
    [
        "x", "ünïcödé 🙂", " ", "\t", "a b", "A;b", new('x', 60), new('x', 61), new('x', 200), new('x', 201), new('x', 300), new('x', 301),
        "a\0b",
    ];

    [Theory]
    [InlineData("title")]
    [InlineData("externalRef")]
    [InlineData("description")]
    [InlineData("tags")]
    public async Task A_text_is_taken_by_all_or_by_none(string field)
    {
        await using var commands = await Desk.OpenAsync();
        await using var lines = await Desk.OpenAsync();
        await using var rows = await Desk.OpenAsync();
        foreach (var text in Texts)
        {
            var takes = await TakesAsync(commands, field, text);

            Assert.Equal((text, takes), (text, await LineTakesAsync(lines, field, text)));
            // A cell that is blank says nothing.
            if (!string.IsNullOrWhiteSpace(text))
                Assert.Equal((text, takes), (text, await RowTakesAsync(rows, field, text)));
        }
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" ", true)]
    [InlineData("He knows it best", true)]
    [InlineData("a\0b", false)]
    public async Task A_reason_that_a_command_takes_comes_in_again(string why, bool isTaken)
    {
        await using var desk = await Desk.OpenAsync();
        var assigned = new { type = "assignmentChanged", assignee = "a", why };
        var second = JsonSerializer.Serialize(new { version = 2, at = "2026-01-01T00:00:00Z", by = "a", @event = assigned });
        var line = Line("title", "Printer jams").Replace("}],\"texts\"", $"}},{second}],\"texts\"", StringComparison.Ordinal);

        var report = await desk.ImportAsync(ImportFormat.Ndjson, Files.Text($"{Header}\n{line}\n"));

        Assert.Equal(isTaken, report.RejectedRows == 0);
        Assert.Equal(isTaken, FieldRules.Why.Refuse(why) is null);
    }

    private static async Task<bool> TakesAsync(Desk desk, string field, string text)
    {
        var command = new CreateTicket { Project = "it", Title = field == "title" ? text : "Printer jams" };
        command = field switch
        {
            "externalRef" => command with { ExternalRef = text },
            "description" => command with { Description = text },
            "tags" => command with { Tags = [text] },
            _ => command,
        };
        try
        {
            await desk.Commands.CreateAsync(desk.CallerOf(null), command);
            return true;
        }
        catch (TicketValidationException e)
        {
            Assert.Equal(field, Assert.Single(e.Errors).Field);
            return false;
        }
    }

    private static async Task<bool> RowTakesAsync(Desk desk, string field, string text)
    {
        var cell = field == "tags" ? $"\"\"\"{text}\"\"\"" : $"\"{text}\"";
        var table = field == "title" ? $"title\n{cell}\n" : $"title,{field}\nPrinter jams,{cell}\n";
        return (await desk.ImportCsvAsync(table)).RejectedRows == 0;
    }

    private static async Task<bool> LineTakesAsync(Desk desk, string field, string text) =>
        (await desk.ImportAsync(ImportFormat.Ndjson, Files.Text($"{Header}\n{Line(field, text)}\n"))).RejectedRows == 0;

    private static string Line(string field, string text)
    {
        var created = new Dictionary<string, object>
        {
            ["type"] = "created", ["project"] = "it", ["title"] = "Printer jams", ["workflow"] = "default", ["workflowVersion"] = 1,
            ["status"] = "to-do", ["statusCategory"] = "open", ["priority"] = "low", ["category"] = "general", ["requester"] = "a",
            ["creator"] = "a",
        };
        var line = new Dictionary<string, object> { ["record"] = "ticket", ["id"] = 7 };
        object[] texts = [];
        if (field == "description")
        {
            created["hasDescription"] = true;
            texts = [new { number = 1, kind = "description", body = text, by = "a", at = "2026-01-01T00:00:00Z" }];
        }
        else if (field == "tags")
            created[field] = new[] { Ticket.NormalizeTag(text) };
        else
            created[field] = text;
        if (field == "externalRef")
            line[field] = text;
        line["events"] = new[] { new { version = 1, at = "2026-01-01T00:00:00Z", by = "a", @event = created } };
        line["texts"] = texts;
        return JsonSerializer.Serialize(line);
    }
}
