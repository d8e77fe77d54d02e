using System.Globalization;
using System.Text.Json.Nodes;
using Ticketing.AspNetCore.Tests.Hosting;

namespace Ticketing.AspNetCore.Tests.Oracles;

/// <summary>Every way out of a help desk, expected to be the same in two worlds.</summary>
internal static class TwinReads
{
    // As each file is read twice, the oldest and the newest stand for all.
    private const int MostFiles = 6;

    private static readonly string[] Sorts =
    [
        "created", "-created", "updated", "-updated", "due", "priority", "-resolved", "id", "-id", "field.cost", "-field.cost",
        "-field.colour", "field.risk",
    ];

    /// <summary>All that there is of a ticket: it, its parts, its past, its files.</summary>
    public static async Task TicketAsync(this TwinDesks twins, string who, long id)
    {
        var ticket = await twins.ExpectSameAsync(who, "GET", $"tickets/{id}");
        foreach (var version in (int[])[1, 4, 7])
            await twins.ExpectSameAsync(who, "GET", $"tickets/{id}", null, ("If-None-Match", $"\"{version}\""));
        foreach (var page in (string[])["history?limit=2", "history?limit=100", "comments?limit=2", "comments?limit=100"])
            await twins.PagesAsync(who, $"tickets/{id}/{page}", "after");
        foreach (var part in (string[])
            ["transitions", "worklogs", "estimate", "attachments", "links", "subjects", "canned-replies", "mentionable?q=t"])
            await twins.ExpectSameAsync(who, "GET", $"tickets/{id}/{part}");
        for (var back = 1; back < 600 && ticket.StartsWith("200", StringComparison.Ordinal); back += 97)
            await twins.ExpectSameAsync(who, "GET", $"tickets/{id}/history?at={Moment(twins.Now.AddMinutes(-back))}");
    }

    /// <summary>The files of a ticket, and what is shown of pictures: those that there are in either world.</summary>
    public static async Task FilesAsync(this TwinDesks twins, string who, long id)
    {
        var files = await twins.FilesAsync(TestDesk.Admin, new(id));
        foreach (var file in files.Count > MostFiles ? [.. files.Take(MostFiles / 2), .. files.TakeLast(MostFiles / 2)] : files)
        {
            foreach (var path in (string[])[$"attachments/{file}", $"attachments/{file}/thumbnail"])
                await twins.ExpectSameAsync(who, "GET", path);
        }
    }

    /// <summary>Time that was worked, for sheets and by the month.</summary>
    public static async Task SheetsAsync(this TwinDesks twins, string who)
    {
        foreach (var by in (string[])["person", "ticket", "project"])
            await twins.ExpectSameAsync(who, "GET", $"worklogs/totals?by={by}");
        foreach (var path in (string[])
        [
            "worklogs", "worklogs/export", "worklogs/export?project=support", "worklogs/sheet?user=tom&week=2026-W18",
            "worklogs/sheet?team=network", "worklogs/sheet?project=support&week=2026-W18",
        ])
            await twins.ExpectSameAsync(who, "GET", path);
    }

    /// <summary>Files in every format, of all tickets and of a project.</summary>
    public static async Task ExportsAsync(this TwinDesks twins, string who, string project)
    {
        foreach (var format in (string[])["csv", "updates", "ndjson", "zip"])
        {
            await twins.ExpectSameAsync(who, "GET", $"tickets/export?format={format}");
            await twins.ExpectSameAsync(who, "GET", $"tickets/export?format={format}&project={project}");
        }
    }

    /// <summary>Lists in every order, with facets, and by when tickets changed.</summary>
    public static async Task ListsAsync(this TwinDesks twins, string who)
    {
        foreach (var sort in Sorts)
            await twins.PagesAsync(who, $"tickets?limit=2&q={Uri.EscapeDataString($"sort:{sort}")}", "cursor");
        for (var back = 1; back < 12; back += 2)
        {
            foreach (var condition in (string[])[$"updated:<{back}h", $"-updated:<{back}h", $"is:open OR updated:<{back}h"])
            {
                await twins.PagesAsync(who, $"tickets?limit=3&q={Uri.EscapeDataString($"{condition} sort:-updated")}", "cursor");
                await twins.ExpectSameAsync(who, "GET", $"tickets/facets?fields=status,priority&q={Uri.EscapeDataString(condition)}");
                await twins.ExpectSameAsync(who, "GET", $"tickets/export?format=csv&q={Uri.EscapeDataString(condition)}");
            }
        }
    }

    /// <summary>What queries find, count and highlight.</summary>
    public static async Task QueriesAsync(this TwinDesks twins, string who, IEnumerable<string> queries)
    {
        foreach (var words in queries.Select(Uri.EscapeDataString))
        {
            await twins.PagesAsync(who, $"tickets?limit=3&highlight=true&q={words}", "cursor");
            await twins.ExpectSameAsync(who, "GET", $"tickets/facets?fields=status,team,field.colour&q={words}");
            await twins.ExpectSameAsync(who, "GET", $"tickets/export?format=csv&q={words}");
        }
    }

    /// <summary>What people share: views with their counts, templates, canned replies, recurring tickets, fields.</summary>
    /// <param name="twins">The worlds.</param>
    /// <param name="who">Who reads.</param>
    /// <param name="each">The paths of some, each by itself.</param>
    public static async Task SharedAsync(this TwinDesks twins, string who, IEnumerable<string> each)
    {
        foreach (var path in (string[])
            ["views", "templates", "canned-replies", "fields", "projects", "categories", "teams", "recurring"])
            await twins.ExpectSameAsync(who, "GET", path);
        foreach (var path in each)
            await twins.ExpectSameAsync(who, "GET", path);
    }

    /// <summary>A bulk change: what is said of it before, how it ends, what it reports, and the same of undoing it.</summary>
    public static async Task BulkAsync(this TwinDesks twins, string who, string name, string query, string change)
    {
        var json = $$"""{"query":{{Calls.Quoted(query)}},{{change}}}""";
        await twins.ExpectSameAsync(who, "POST", "bulk/preview", json);
        await twins.AddAsync(name, who, "bulk", json, json);
        twins.Pass(SlowRuns.Wait);
        await twins.EndAsync(who, $"bulk/{{{name}}}");
        await twins.RunAsync(who, name);
        Assert.Contains("bulkEnded", await twins.InboxAsync(who), StringComparison.Ordinal);
        await twins.ExpectSameButAsync(who, "POST", $"bulk/{{{name}}}/undo", WithoutProgress);
        await twins.EndAsync(who, $"bulk/{{{name}}}");
        await twins.RunAsync(who, name);
    }

    /// <summary>A bulk change as it is now, and what it did not do.</summary>
    public static async Task RunAsync(this TwinDesks twins, string who, string name)
    {
        await twins.ExpectSameAsync(who, "GET", $"bulk/{{{name}}}");
        await twins.PagesAsync(who, $"bulk/{{{name}}}/report", "cursor");
        await twins.PageAsync(who, $"bulk/{{{name}}}");
    }

    /// <summary>Pages to the end.</summary>
    public static async Task PagesAsync(this TwinDesks twins, string who, string path, string parameter)
    {
        for (string? next = path; next is not null;)
        {
            var answer = await twins.ExpectSameAsync(who, "GET", next);
            next = answer.StartsWith("200", StringComparison.Ordinal) && Body(answer)["next"] is { } place
                ? $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{parameter}={Uri.EscapeDataString($"{place}")}"
                : null;
        }
    }

    /// <summary>What was answered, as JSON.</summary>
    public static JsonNode Body(string answer) => JsonNode.Parse(answer[(answer.IndexOf("\n\n", StringComparison.Ordinal) + 2)..])!;

    // How far undoing is when it begins, is chance.
    private static string WithoutProgress(string answer)
    {
        var body = Body(answer).AsObject();
        foreach (var field in (string[])["state", "endedAt", "undone", "kept", "canUndo"])
            body.Remove(field);
        return $"{answer[..answer.IndexOf("\n\n", StringComparison.Ordinal)]}\n\n{body.ToJsonString()}";
    }

    private static string Moment(DateTimeOffset time) =>
        Uri.EscapeDataString(time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
}
